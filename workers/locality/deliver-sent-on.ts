import { deliverTransfers } from '@kps/locality/transfers'
import type { Doors } from './environment.ts'
import type { Tenant } from './tenant.ts'
import { laneVisit } from './visit.ts'

/** Hands over what waits to be sent on to other localities; whatever fails here goes again at night. */
export async function deliverSentOn(tenant: Tenant, doors: Pick<Doors, 'TRANSFERS_IN'>): Promise<void> {
  const visit = laneVisit(tenant, 'night')
  await deliverTransfers(visit, doors.TRANSFERS_IN).catch(() => {
    console.error(JSON.stringify({ fault: 'deliver-sent-on', request: visit.requestId }))
  })
}
