import { idOf } from '@kps/crossings/ids'
import { endGrants } from '@kps/foundation/access'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { isColleague, leavesSomebody, mayChangeTo } from './staff-rules.ts'

/**
 * A colleague no longer works for the caller's agency: every role they hold for it ends, and with them, from the next request
 * on, every session of theirs in that capacity. What they hold for another agency stays. Also oneself may go.
 * @throws Failure not-found for nobody of this agency; not-permitted for a role that is not the caller's to take; conflict
 *   when nobody would be left to administer, to coordinate or to manage
 */
export const endAccess = defineCommand({
  permit: 'staff:end',
  action: 'access.ended',
  input: v.strictObject({ accountId: idOf('acc') }),
  commit: ({ orm, input: { accountId }, caller, now }) => ({
    assertions: [
      isColleague(accountId, caller),
      leavesSomebody([], accountId, caller),
      mayChangeTo([], accountId, caller),
    ],
    changes: [endGrants(orm, { accountId, organisationId: sql`${caller.organisationId}`, keep: [], now })],
    record: accountId,
    persons: [],
    result: { accountId },
  }),
})
