import type { Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countByQuarter } from '@kps/locality/quarter-counts'
import { sql } from 'drizzle-orm'

/**
 * Counts `cases-opened`: cases opened in the quarter but those opened in error; a repeat is one of whose people somebody
 * was in another case opened in the twelve months before.
 */
export const countCasesOpened = (orm: Orm, quarters: readonly Quarter[]) =>
  countByQuarter(
    orm,
    quarters,
    sql`select quarters.quarter, cases.id as contributor, case when exists (
        select 1 from case_people own join case_people other on other.person_id = own.person_id and other.case_id <> own.case_id
          join cases earlier on earlier.id = other.case_id
        where own.case_id = cases.id and earlier.opened_at < cases.opened_at
          and earlier.opened_at >= strftime('%Y-%m-%dT%H:%M:%fZ', cases.opened_at, '-12 months')
          and not exists (select 1 from case_closures where case_id = earlier.id and reason = 'opened-in-error')
      ) then 'repeat-within-12-months' else 'first' end as code
      from quarters cross join cases on cases.opened_at >= quarters.begins and cases.opened_at < quarters.ends
      where not exists (select 1 from case_closures where case_id = cases.id and reason = 'opened-in-error')`,
  )
