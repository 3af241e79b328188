import type { CallerSql } from '@kps/foundation/access'
import type { Assertion } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { mayOpenCase } from '@kps/locality/cases'
import { sql } from 'drizzle-orm'

/**
 * The access of one person's safety plan: the case is open to the caller and the person belongs to it, not as the one
 * who uses violence. With them a plan about their own behaviour is made, walled off from this one.
 */
export const planAccess = (
  input: { readonly caseId: string; readonly personId: string },
  caller: CallerSql,
): readonly Assertion<Failure>[] => [
  {
    holds: sql`${mayOpenCase(input.caseId, caller)} and exists (
      select 1 from case_people as planning where planning.case_id = ${input.caseId}
      and planning.person_id = ${input.personId} and planning.role <> 'person-using-violence')`,
    refusal: new Failure('not-found', 'page.notFound.title'),
  },
]
