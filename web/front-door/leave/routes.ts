import { type FrontDoorRoom, leavePath } from '@kps/web-front-door/door'
import { Hono } from 'hono'

/**
 * The first stop of the quick exit: an address of our own that says nothing, takes off whatever this host might have
 * left in the browser, and leads on to the neutral site. A page elsewhere that calls it may not sign anybody out.
 */
export const leaveRoutes = new Hono<FrontDoorRoom>().get(leavePath, (c) => {
  const calledFrom = c.req.header('sec-fetch-site') ?? 'none'
  // Not "cache": browsers take seconds for it, and no page of ours is in one.
  if (/^(none|same-origin)$/.test(calledFrom)) c.header('clear-site-data', '"cookies", "storage"')
  return c.redirect(c.var.settings.NEUTRAL_SITE, 303)
})
