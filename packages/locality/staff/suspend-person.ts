import { idOf } from '@kps/crossings/ids'
import { accountStands, insertAccountStanding, isNextAccountTurn, standingPlace } from '@kps/foundation/access'
import { Failure } from '@kps/foundation/failures'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { changedMeanwhile, isSomebodyElse, longestReason } from './staff-rules.ts'

const input = v.strictObject({
  accountId: idOf('acc'),
  /** The turn that this one is: one more than the page showed. */
  turn: v.pipe(v.number('staff.standing.turn'), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  reason: v.pipe(
    v.string('staff.standing.reasonMissing'),
    v.trim(),
    v.minLength(1, 'staff.standing.reasonMissing'),
    v.maxLength(longestReason, 'form.text.tooLong'),
  ),
})

const standingCommand = (action: 'account.suspended' | 'account.restored', state: 'suspended' | 'restored') =>
  defineCommand({
    permit: 'staff:suspend',
    action,
    input,
    async commit({ orm, input: { accountId, reason, turn }, caller, now, vault }) {
      const stands = accountStands(sql`${accountId}`)
      return {
        assertions: [
          {
            holds: sql`exists (select 1 from accounts where accounts.id = ${accountId})`,
            refusal: new Failure('not-found', 'page.notFound.title'),
          },
          isSomebodyElse(accountId, caller),
          {
            holds: sql`${isNextAccountTurn(accountId, turn)} and ${state === 'suspended' ? stands : sql`not ${stands}`}`,
            refusal: changedMeanwhile,
          },
        ],
        changes: [
          insertAccountStanding(orm, {
            accountId,
            turn,
            state,
            reason: await vault.seal(standingPlace('account_standings', accountId, turn), reason),
            at: now,
            by: caller.accountId,
          }),
        ],
        record: accountId,
        persons: [],
        result: { accountId },
      }
    },
  })

/**
 * A coordinator suspends somebody of any agency at once: from the next request on they open nothing here, in any capacity.
 * @throws Failure not-found; not-permitted for oneself; conflict when somebody else decided meanwhile; BadInput
 */
export const suspendPerson = standingCommand('account.suspended', 'suspended')

/** Takes a suspension back: their roles are as they were. The same refusals. */
export const restorePerson = standingCommand('account.restored', 'restored')
