import type { CallerSql } from '@kps/foundation/access'
import type { Assertion } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { cases } from './schema.ts'

type CaseId = string | AnyColumn | SQL

/** Whether the caller coordinates this locality's response, in the capacity of the session. */
const coordinates = (caller: CallerSql): SQL => sql`exists (
  select 1 from role_grants as coordinating where coordinating.account_id = ${caller.accountId}
  and coordinating.organisation_id = ${caller.organisationId} and coordinating.role = 'coordinator'
  and not exists (select 1 from role_grant_endings where grant_id = coordinating.id))`

/**
 * Who may open a case: a coordinator of the locality, or somebody on its team, in the capacity in which they joined it. It is false for a case that does not
 * exist. The one predicate for single reads, lists, proposals and counts alike.
 */
export const mayOpenCase = (caseId: CaseId, caller: CallerSql): SQL => sql`(exists (
  select 1 from case_team as on_team where on_team.case_id = ${caseId} and on_team.account_id = ${caller.accountId}
  and on_team.agency_id = ${caller.organisationId})
  or (${coordinates(caller)} and exists (select 1 from cases as known_case where known_case.id = ${caseId})))`

/** The same predicate as a condition on each row of `cases`, for lists. */
export const visibleCases = (caller: CallerSql): SQL => mayOpenCase(cases.id, caller)

/** The access of one case. A case that is not yours and one that does not exist look the same. */
export const caseAccess = (caseId: string, caller: CallerSql): readonly Assertion<Failure>[] => [
  { holds: mayOpenCase(caseId, caller), refusal: new Failure('not-found', 'page.notFound.title') },
]

/** The access of one person within one case: the case is open to the caller and the person belongs to it. */
export const personOfCaseAccess = (
  caseId: string,
  personId: string,
  caller: CallerSql,
): readonly Assertion<Failure>[] => [
  {
    holds: sql`${mayOpenCase(caseId, caller)} and exists (
      select 1 from case_people as belonging where belonging.case_id = ${caseId} and belonging.person_id = ${personId})`,
    refusal: new Failure('not-found', 'page.notFound.title'),
  },
]
