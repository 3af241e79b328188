import { addMinutes, type Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'

/** So many referrals of the last hour may wait in one locality's queue; what comes beyond goes to quarantine, where a person looks. */
export const mostWaitingAnHour = 60

/** So many of the last hour may lie in quarantine; what comes beyond is told that it was not received. */
export const mostHeldAnHour = 600

const ofTheLastHour = (list: 'waiting_referrals' | 'quarantined_referrals', now: Instant): SQL =>
  sql`(select count(*) from ${sql.raw(list)} as lately where lately.urgency in (0, 1) and lately.received_at > ${addMinutes(now, -60)})`

/**
 * True while the queue takes more: a team that keeps up is never over it.
 * @param already how many of those who wait are the ones asked about
 */
export const queueTakes = (now: Instant, already = 0): SQL =>
  sql`(${ofTheLastHour('waiting_referrals', now)} < ${mostWaitingAnHour + already})`

/** True while the quarantine takes more. */
export const quarantineTakes = (now: Instant): SQL =>
  sql`(${ofTheLastHour('quarantined_referrals', now)} < ${mostHeldAnHour})`
