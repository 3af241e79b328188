import { asidePath, type FrontDoorRoom } from '@kps/web-front-door/door'
import { allowFrame } from '@kps/web-kit/guards'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { AsidePage } from './aside-page.tsx'

/** The one page that may show something of another site: only where it has been set up, and only to who pressed the link. */
export const asideRoutes = new Hono<FrontDoorRoom>().get(asidePath, (c) => {
  const address = c.var.settings.SHIELDED_SITE
  if (address) allowFrame(c, address)
  return answerPage(c, <AsidePage c={c} address={address} />)
})
