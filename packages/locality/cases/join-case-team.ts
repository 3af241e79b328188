import { idOf } from '@kps/crossings/ids'
import { BadInput } from '@kps/foundation/commands'
import { defineCommand } from '@kps/locality/roles'
import * as v from 'valibot'
import { caseAccess } from './case-access.ts'
import { joinTeam } from './insert-case.ts'
import { accountMayJoin } from './read-case-team.ts'

/**
 * A coordinator puts a practitioner on the team of a case; from then on they may open it, in that capacity. One round trip. Somebody who is
 * on the team already stays on it.
 * @throws Failure not-found for a case that is not theirs; BadInput for somebody who does not practise here
 */
export const joinCaseTeam = defineCommand({
  permit: 'case-team:extend',
  action: 'caseTeam.joined',
  input: v.strictObject({
    caseId: idOf('cse'),
    accountId: v.custom<string>((value) => v.is(idOf('acc'), value), 'cases.team.missing'),
    /** In which capacity; without it, the one for which they have worked here the longest. */
    agencyId: v.optional(idOf('agy')),
  }),
  access: ({ caseId }, caller) => caseAccess(caseId, caller),
  commit: ({ orm, input, now }) => ({
    assertions: [
      {
        holds: accountMayJoin(input.accountId, input.agencyId),
        refusal: new BadInput([{ field: 'accountId', messageKey: 'cases.team.missing' }]),
      },
    ],
    changes: [joinTeam(orm, input.caseId, { at: now, by: input.accountId, agencyId: input.agencyId })],
    record: input.caseId,
    persons: [],
    result: { caseId: input.caseId },
  }),
})
