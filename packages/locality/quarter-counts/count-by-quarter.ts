import { type Quarter, quarterBounds } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { type SQL, sql } from 'drizzle-orm'

/** A true count of one cell of one quarter, and how many different whānau or people stand behind it. It never leaves. */
export interface QuarterCount {
  readonly quarter: Quarter
  /** A code of the measure, or `total`. */
  readonly code: string
  readonly count: number
  readonly contributors: number
}

/**
 * The statement that counts one measure in each of the given quarters, by Auckland's calendar, in one pass: a row for each
 * cell that is not empty, and one for the total.
 * @param units SQL for one row a unit, `quarter, code, contributor`, drawn from `quarters (quarter, begins, ends)`; code is
 * null where the measure has no cells
 */
export const countByQuarter = (orm: Orm, quarters: readonly Quarter[], units: SQL) =>
  orm.all<QuarterCount>(sql`with quarters as (
      select value ->> 'quarter' as quarter, value ->> 'from' as begins, value ->> 'until' as ends
      from json_each(${JSON.stringify(quarters.map((quarter) => ({ quarter, ...quarterBounds(quarter) })))})
    ), units as materialized (${units})
    select quarter, code, count(*) as count, count(distinct contributor) as contributors
    from units where code is not null group by quarter, code
    union all
    select quarter, 'total', count(*), count(distinct contributor) from units group by quarter`)
