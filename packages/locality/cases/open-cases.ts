import type { CallerSql } from '@kps/foundation/access'
import { type SQL, sql } from 'drizzle-orm'
import { mayOpenCase } from './case-access.ts'

/** SQL for a JSON array of a person's cases that are not closed and that the caller may open, newest first. */
export const openCasesOf = (personId: SQL, caller: CallerSql): SQL<string> => sql<string>`(
  select json_group_array(json_object('caseId', open_case.id, 'number', open_case.number, 'leadAgency', open_case.lead_agency)) from (
    select cases.id, cases.number, agencies.name as lead_agency from case_people
    join cases on cases.id = case_people.case_id join agencies on agencies.id = coalesce((
      select newest.agency_id from case_leads as newest where newest.case_id = cases.id order by newest.turn desc limit 1), cases.lead_agency_id)
    where case_people.person_id = ${personId}
      and not exists (select 1 from case_closures where case_closures.case_id = cases.id)
      and ${mayOpenCase(sql`cases.id`, caller)}
    order by cases.opened_at desc limit 5) as open_case)`

/** Whether a case is still worked on. */
export const caseIsOpen = (caseId: string | SQL): SQL =>
  sql`not exists (select 1 from case_closures as closure where closure.case_id = ${caseId})`
