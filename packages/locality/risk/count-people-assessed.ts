import type { Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countByQuarter } from '@kps/locality/quarter-counts'
import { sql } from 'drizzle-orm'

/** Counts `people-assessed`: people with an assessment in the quarter, each once, by the level of their last one in it. */
export const countPeopleAssessed = (orm: Orm, quarters: readonly Quarter[]) =>
  countByQuarter(
    orm,
    quarters,
    sql`select quarter, level as code, person_id as contributor
      from (select quarters.quarter, assessments.level, assessments.person_id, row_number() over (
          partition by quarters.quarter, assessments.person_id order by assessments.assessed_at desc, assessments.id desc) as place
        from quarters cross join assessments
          on assessments.assessed_at >= quarters.begins and assessments.assessed_at < quarters.ends)
      where place = 1`,
  )
