import { goesElsewhere } from '@kps/foundation/commands'
import { readNationalPicture } from '@kps/hub/figures'
import { type HubRoom, needs } from '@kps/web-hub/door'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { PicturePage } from './picture-page.tsx'

export const figuresRoutes = new Hono<HubRoom>()

figuresRoutes.get('/', needs(readNationalPicture), async (c) => {
  const { measure, quarter } = c.req.query()
  const codes = c.var.localities.map((locality) => locality.code)
  const picture = await readNationalPicture(c.var.visit, { measure, quarter, codes }).catch((error: unknown) => {
    if (error === goesElsewhere) return undefined
    throw error
  })
  if (!picture) return c.redirect('/applications', 303)
  return answerPage(c, <PicturePage c={c} actor={picture.actor} {...picture.answer} />)
})
