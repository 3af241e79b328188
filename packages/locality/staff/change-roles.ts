import { idOf, makeId } from '@kps/crossings/ids'
import { accountHolds, endGrants, insertMissingGrants } from '@kps/foundation/access'
import { defineCommand, roles } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { changedMeanwhile, isColleague, isSomebodyElse, leavesSomebody, mayChangeTo } from './staff-rules.ts'

/**
 * Changes what a colleague may do for the caller's agency: old grants end, new ones are given. One round trip.
 * @throws Failure not-found for nobody of this agency; not-permitted for oneself or a role that is not the caller's to give or
 *   take; conflict when they were changed meanwhile, or nobody would be left with a role; BadInput without a role
 */
export const changeRoles = defineCommand({
  permit: 'staff:change',
  action: 'roles.changed',
  input: v.strictObject({
    accountId: idOf('acc'),
    /** What the page showed. */
    was: v.array(v.picklist(roles)),
    roles: v.pipe(v.array(v.picklist(roles), 'staff.roles.missing'), v.minLength(1, 'staff.roles.missing')),
  }),
  commit({ orm, input, caller, now }) {
    const accountId = sql`${input.accountId}`
    const organisationId = sql`${caller.organisationId}`
    const isStillSo = sql.join(
      roles.map((role) => {
        const holds = accountHolds(accountId, organisationId, [role])
        return input.was.includes(role) ? holds : sql`not ${holds}`
      }),
      sql` and `,
    )
    return {
      assertions: [
        isColleague(input.accountId, caller),
        isSomebodyElse(input.accountId, caller),
        { holds: isStillSo, refusal: changedMeanwhile },
        mayChangeTo(input.roles, input.accountId, caller),
        leavesSomebody(input.roles, input.accountId, caller),
      ],
      changes: [
        endGrants(orm, { accountId: input.accountId, organisationId, keep: input.roles, now }),
        insertMissingGrants(orm, {
          accountId,
          organisationId,
          ids: Object.fromEntries(roles.map((role) => [role, makeId('grt', now)])),
          offered: sql`${JSON.stringify(input.roles)}`,
          now,
        }),
      ],
      record: input.accountId,
      persons: [],
      result: { accountId: input.accountId },
    }
  },
})
