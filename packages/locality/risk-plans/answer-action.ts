import { Failure } from '@kps/foundation/failures'
import { caseAccess } from '@kps/locality/cases'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import { peopleOf } from './agree-action.ts'
import { actionAnswer, notePlace } from './risk-plan.ts'
import { riskPlanActionOutcomes } from './schema.ts'

/**
 * Says how an action came out: done, declined with a reason, or no longer needed. It is answered once.
 * @throws BadInput; Failure not-found when it is not an action of a case of the caller's; conflict when it has an answer
 */
export const answerAction = defineCommand({
  permit: 'risk-plan:agree',
  action: 'riskPlan.answered',
  input: actionAnswer,
  access: (input, caller) => [
    ...caseAccess(input.caseId, caller),
    {
      holds: sql`exists (select 1 from risk_plan_actions as agreed where agreed.id = ${input.actionId} and agreed.case_id = ${input.caseId})`,
      refusal: new Failure('not-found', 'page.notFound.title'),
    },
  ],
  async commit({ orm, input, caller, now, vault }) {
    const { actionId, outcome } = input
    const note = await vault.seal(notePlace(actionId), input.note)
    return {
      changes: [orm.insert(riskPlanActionOutcomes).values({ actionId, outcome, note, at: now, by: caller.accountId })],
      whenRefused: new Failure('conflict', 'riskPlan.answer.conflict'),
      record: actionId,
      persons: peopleOf(input.caseId),
      result: { actionId },
    }
  },
})
