import { makeId } from '@kps/crossings/ids'
import { organisationStands } from '@kps/foundation/access'
import { BadInput } from '@kps/foundation/commands'
import { aucklandDate } from '@kps/foundation/time'
import { caseAccess } from '@kps/locality/cases'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import { contentPlace, newAction } from './risk-plan.ts'
import { riskPlanActions } from './schema.ts'

const problem = (field: string, messageKey: string) => new BadInput([{ field, messageKey }])

/**
 * Adds one action to a case's risk management plan: which risk, what is done, by which agency, by when, on what ground.
 * @throws BadInput; Failure not-found when the case is not the caller's
 */
export const agreeAction = defineCommand({
  permit: 'risk-plan:agree',
  action: 'riskPlan.agreed',
  input: newAction,
  access: (input, caller) => caseAccess(input.caseId, caller),
  async commit({ orm, input, caller, now, vault }) {
    const { caseId, agencyId, dueOn, ...content } = input
    if (dueOn < aucklandDate(now)) throw problem('dueOn', 'riskPlan.add.dueOn.past')
    const id = makeId('act', now)
    const sealed = await vault.sealJson(contentPlace(id), content)
    return {
      assertions: [
        {
          holds: sql`exists (select 1 from agencies where agencies.id = ${agencyId}) and ${organisationStands(sql`${agencyId}`)}`,
          refusal: problem('agencyId', 'riskPlan.add.agency.missing'),
        },
      ],
      changes: [
        orm
          .insert(riskPlanActions)
          .values({ id, caseId, content: sealed, agencyId, dueOn, agreedAt: now, agreedBy: caller.accountId }),
      ],
      record: id,
      persons: peopleOf(caseId),
      result: { actionId: id },
    }
  },
})

/** SQL for a JSON array of everybody in a case: an action's words may be about any of them. */
export const peopleOf = (caseId: string) =>
  sql`(select json_group_array(person_id) from case_people where case_people.case_id = ${caseId})`
