import type { Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countByQuarter } from '@kps/locality/quarter-counts'
import { type SQL, sql } from 'drizzle-orm'

/**
 * Counts `referrals-received`: referrals by who made them, in the quarter they were received. What looked wrong counts once
 * somebody let it in or decided it, so that a flood stands in no figure.
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
      from quarters cross join referrals on referrals.received_at >= quarters.begins and referrals.received_at < quarters.ends
      where not exists (select 1 from referral_quarantines as latest where latest.referral_id = referrals.id
          and latest.state <> 'let-in' and not exists (select 1 from referral_quarantines as later
            where later.referral_id = latest.referral_id and later.turn > latest.turn))
        or exists (select 1 from triage_decisions where triage_decisions.referral_id = referrals.id)`,
  )
