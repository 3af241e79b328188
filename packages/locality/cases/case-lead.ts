import type { Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import { caseIsOpen } from './open-cases.ts'

/** The agency that leads a case now, within a statement over `cases`: the last one that the lead went to, else its first. */
export const leadNow: SQL<string> = sql<string>`coalesce((select newest.agency_id from case_leads as newest
  where newest.case_id = cases.id order by newest.turn desc limit 1), cases.lead_agency_id)`

/** The open cases that an agency leads now, as a list in parentheses of their ids. */
export const openCasesLedBy = (agencyId: SQL | string): SQL => sql`(
  select cases.id from cases where cases.id in (
    select first.id from cases as first where first.lead_agency_id = ${agencyId}
    union select later.case_id from case_leads as later where later.agency_id = ${agencyId})
  and ${leadNow} = ${agencyId} and ${caseIsOpen(sql`cases.id`)})`

/** The statement by which another agency leads every open case that one leads now. */
export const handOverLeads = (
  orm: Orm,
  from: string,
  to: string,
  made: { readonly at: Instant; readonly by: SQL },
): Statement =>
  orm.run(sql`insert into case_leads (case_id, turn, agency_id, at, by)
    select led.id, 1 + (select count(*) from case_leads as turns where turns.case_id = led.id), ${to}, ${made.at}, ${made.by}
    from cases as led where led.id in ${openCasesLedBy(from)}`)
