import { idOf, makeId } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { planAccess } from './plan-access.ts'
import { safetyPlanCopies } from './schema.ts'

/**
 * Records that a copy leaves on paper, and whether the person can hold it safely or a worker keeps it for them. It
 * comes before the page that is printed: `readPrintedPlan` shows nothing that was not recorded here.
 * @throws BadInput when it is not said that a copy is safe; Failure conflict when that version is no longer the newest
 */
export const printSafetyPlan = defineCommand({
  permit: 'safety-plan:print',
  action: 'safetyPlan.printed',
  input: v.strictObject({
    caseId: idOf('cse'),
    personId: idOf('per'),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    safeToHold: v.picklist(['yes', 'kept-by-worker'], 'safetyPlan.print.safe.missing'),
  }),
  access: planAccess,
  commit({ orm, input, caller, now }) {
    const id = makeId('cpy', now)
    const planId = sql<string>`(select safety_plans.id from safety_plans
      where safety_plans.case_id = ${input.caseId} and safety_plans.person_id = ${input.personId})`
    const { version, safeToHold } = input
    return {
      assertions: [
        {
          holds: sql`(select max(newest.version) from safety_plan_versions as newest where newest.plan_id = ${planId}) = ${version}`,
          refusal: new Failure('conflict', 'safetyPlan.print.conflict'),
        },
      ],
      changes: [
        orm
          .insert(safetyPlanCopies)
          .values({ id, planId, version, safeToHold, printedAt: now, printedBy: caller.accountId }),
      ],
      record: id,
      persons: [input.personId],
      result: { copyId: id },
    }
  },
})
