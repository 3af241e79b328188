import type { Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countByQuarter } from '@kps/locality/quarter-counts'
import { sql } from 'drizzle-orm'

/**
 * Counts `people-in-referrals`: people identified in referrals received in the quarter, each once, by the role of their
 * first referral in it. A person whom triage has not identified yet is not counted, so late decisions change the figure.
 */
export const countPeopleInReferrals = (orm: Orm, quarters: readonly Quarter[]) =>
  countByQuarter(
    orm,
    quarters,
    sql`select quarter, case role when 'child' then 'tamariki' else role end as code, person_id as contributor
      from (select quarters.quarter, episode_people.person_id, episode_people.role, row_number() over (
          partition by quarters.quarter, episode_people.person_id order by referrals.received_at, referrals.id) as place
        from quarters cross join referrals on referrals.received_at >= quarters.begins and referrals.received_at < quarters.ends
        cross join episodes on episodes.referral_id = referrals.id
        cross join episode_people on episode_people.episode_id = episodes.id)
      where place = 1`,
  )
