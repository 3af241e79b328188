import { deliverContacts, deliverOpening } from '@kps/locality/settings'
import type { Context } from 'hono'
import type { LocalityDoor } from './door.ts'
import { laneVisit } from './visit.ts'

/** After a table was opened for referrals, the registry hears of it at once; whatever fails here goes again at night. */
export const deliverOpened = (c: Context<LocalityDoor>): Promise<void> =>
  deliverOpening(laneVisit(c.var.tenant, 'night'), c.env.OPENING, c.var.code).catch(() => fell(c, 'deliver-opened'))

/** After a table changed how the public reaches it, the registry hears of it at once; whatever fails here goes again at night. */
export const deliverContactsChanged = (c: Context<LocalityDoor>): Promise<void> =>
  deliverContacts(laneVisit(c.var.tenant, 'night'), c.env.OPENING, c.var.code).catch(() => fell(c, 'deliver-contacts'))

const fell = (c: Context<LocalityDoor>, fault: string) =>
  console.error(JSON.stringify({ fault, request: c.var.requestId }))
