import { noticeMessage } from '@kps/crossings/agency-notices'
import { Fault, WrongDatabase } from '@kps/foundation/failures'
import { receiveNotice } from '@kps/locality/agency-notices'
import * as v from 'valibot'
import type { Doors } from './environment.ts'
import { forgetTenant, openTenant } from './tenant.ts'
import { laneVisit } from './visit.ts'

/** Messages of a queue, each to be taken or to come again. */
interface Messages {
  readonly messages: readonly {
    readonly body: unknown
    ack(): void
    retry(options: { readonly delaySeconds: number }): void
  }[]
}

/** A locality that is paused, or whose database does not answer, is asked again after so many seconds. */
const later = { delaySeconds: 300 }

/**
 * Notices of other localities about agencies, one locality a message. The locality appends it, and the registry hears that it
 * has it. What fails comes again, first by the queue and then each night; what does not fit is dropped.
 */
export async function runNotices(
  batch: Messages,
  doors: Pick<Doors, 'AGENCIES' | 'ALARMS' | 'TENANT_ACCESS'>,
): Promise<void> {
  for (const message of batch.messages) {
    const read = v.safeParse(noticeMessage, message.body)
    if (!read.success) {
      message.ack()
      continue
    }
    const { locality, notice } = read.output
    try {
      const tenant = await openTenant(locality, doors)
      if (tenant) {
        await receiveNotice(laneVisit(tenant, 'notices'), notice, `notice-${notice.id}`)
        await doors.AGENCIES.taken(locality, notice.id)
      }
      message.ack()
    } catch (error) {
      const request = crypto.randomUUID()
      if (error instanceof Fault) forgetTenant(locality)
      if (error instanceof WrongDatabase) await doors.ALARMS.raise('wrong-database', request, locality)
      console.error(JSON.stringify({ fault: 'notices', request }))
      message.retry(later)
    }
  }
}
