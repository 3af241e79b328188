import type { Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countByQuarter } from '@kps/locality/quarter-counts'
import { type SQL, sql } from 'drizzle-orm'
import { triageTargets } from './clock.ts'

/**
 * Counts `triage-decided`: referrals by whether their first decision came within the target, in the quarter of that
 * decision. Later turns change what was decided, not when.
 * @param whanauBehind names the whānau behind a referral; one that nobody has identified counts as its own
 */
export const countTriageDecided = (orm: Orm, quarters: readonly Quarter[], whanauBehind: (referralId: SQL) => SQL) =>
  countByQuarter(
    orm,
    quarters,
    sql`select quarters.quarter, coalesce(${whanauBehind(sql`referrals.id`)}, referrals.id) as contributor,
        case when unixepoch(triage_decisions.decided_at, 'subsec') - unixepoch(referrals.received_at, 'subsec') <= 3600 *
          case when referrals.immediate_danger then ${triageTargets.immediateDangerHours} else ${triageTargets.otherHours} end
        then 'within-target' else 'late' end as code
      from quarters cross join triage_decisions
        on triage_decisions.decided_at >= quarters.begins and triage_decisions.decided_at < quarters.ends
      cross join referrals on referrals.id = triage_decisions.referral_id
      where triage_decisions.turn = 1`,
  )
