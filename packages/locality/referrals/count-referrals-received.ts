import type { Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countByQuarter } from '@kps/locality/quarter-counts'
import { type SQL, sql } from 'drizzle-orm'

/**
 * Counts `referrals-received`: referrals by who made them, in the quarter they were received.
 * @param whanauBehind names the whānau behind a referral; one that nobody has identified counts as its own
 */
export const countReferralsReceived = (
  orm: Orm,
  quarters: readonly Quarter[],
  whanauBehind: (referralId: SQL) => SQL,
) =>
  countByQuarter(
    orm,
    quarters,
    sql`select quarters.quarter, referrals.source_kind as code,
        coalesce(${whanauBehind(sql`referrals.id`)}, referrals.id) as contributor
      from quarters cross join referrals on referrals.received_at >= quarters.begins and referrals.received_at < quarters.ends`,
  )
