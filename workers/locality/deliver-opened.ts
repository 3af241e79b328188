import { deliverOpening } from '@kps/locality/settings'
import type { Context } from 'hono'
import type { LocalityDoor } from './door.ts'
import { laneVisit } from './visit.ts'

/** After a table was opened for referrals, the registry hears of it at once; whatever fails here goes again at night. */
export const deliverOpened = (c: Context<LocalityDoor>): Promise<void> =>
  deliverOpening(laneVisit(c.var.tenant, 'night'), c.env.OPENING, c.var.code).catch(() => {
    console.error(JSON.stringify({ fault: 'deliver-opened', request: c.var.requestId }))
  })
