import { Fault, WrongDatabase } from '@kps/foundation/failures'
import { deliverTellings } from '@kps/locality/agencies'
import { deliverPublications, preparePublications } from '@kps/locality/aggregates'
import { deliverContacts, deliverOpening } from '@kps/locality/settings'
import { deliverTransfers } from '@kps/locality/transfers'
import * as v from 'valibot'
import type { Doors } from './environment.ts'
import { forgetTenant, openTenant } from './tenant.ts'
import { laneVisit } from './visit.ts'

const tonight = v.strictObject({ locality: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/)) })

/**
 * One locality's night: the registry hears what it has not heard of how the locality is reached and of agencies, what waits to be sent on to another locality
 * goes again, the quarters that have ended are counted and prepared, and what was released and not yet acknowledged goes to
 * the hub again. A message that does not fit, or names no open locality, is dropped; one that fails comes again.
 */
export async function runNight(batch: MessageBatch<unknown>, doors: Doors): Promise<void> {
  for (const message of batch.messages) {
    const named = v.safeParse(tonight, message.body)
    if (!named.success) {
      message.ack()
      continue
    }
    const { locality } = named.output
    const request = crypto.randomUUID()
    try {
      const tenant = await openTenant(locality, doors)
      if (!tenant) {
        message.ack()
        continue
      }
      const visit = { ...laneVisit(tenant, 'night'), requestId: request }
      await deliverOpening(visit, doors.OPENING, locality)
      await deliverContacts(visit, doors.OPENING, locality)
      await deliverTellings(visit, locality, doors.AGENCIES)
      await deliverTransfers(visit, doors.TRANSFERS_IN)
      await preparePublications(visit)
      await deliverPublications(visit, doors.PUBLICATIONS_IN)
      message.ack()
    } catch (error) {
      if (error instanceof Fault) forgetTenant(locality)
      if (error instanceof WrongDatabase) await doors.ALARMS.raise('wrong-database', request, locality)
      console.error(JSON.stringify({ fault: 'night', request }))
      message.retry()
    }
  }
}
