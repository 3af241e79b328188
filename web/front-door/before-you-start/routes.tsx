import { type FrontDoorRoom, formPath, openLocality } from '@kps/web-front-door/door'
import { carried, newDraft } from '@kps/web-front-door/referral-draft'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { BeforeYouStart } from './before-you-start.tsx'

/** Whoever opens the address of a form, from a link or by hand, meets this page first: the form itself is only ever sent for. */
export const beforeYouStartRoutes = new Hono<FrontDoorRoom>().get(formPath, async (c) => {
  const locality = await openLocality(c, c.req.param('code'))
  const hidden = { page: 'start', ...carried(newDraft()) }
  return answerPage(c, <BeforeYouStart c={c} locality={locality} hidden={hidden} />)
})
