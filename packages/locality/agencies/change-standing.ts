import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { type Action, defineCommand } from '@kps/locality/roles'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { demandAllowed, insertStanding, notMyOwn, standingColumns, standingReason } from './insert-standing.ts'
import { agencies } from './schema.ts'

const changeStanding = <A extends Action>(act: 'suspended' | 'restored', action: A) =>
  defineCommand({
    permit: 'agency:decide',
    action,
    input: v.strictObject({ agencyId: idOf('agy'), reason: standingReason }),
    access: ({ agencyId }, caller) => [notMyOwn(agencyId, caller.organisationId)],
    load: (orm, { agencyId }) => ({
      agency: orm.select(standingColumns).from(agencies).where(eq(agencies.id, agencyId)),
    }),
    decide({ agency: [row] }) {
      if (!row) throw new Failure('not-found', 'page.notFound.title')
      demandAllowed(row, act)
      return row
    },
    async commit({ orm, input, decision, caller, now, vault }) {
      const said = { act, reason: input.reason, at: now, by: caller.accountId }
      const { assertions, statements } = await insertStanding(orm, vault, decision, said)
      return {
        assertions,
        changes: statements,
        record: input.agencyId,
        persons: [],
        result: { agencyId: input.agencyId },
      }
    },
  })

/**
 * Suspends an agency here: from the next request on nobody acts for it, and its open invitations do not work. The registry is
 * told, so that other localities in which it works hear of it; not why.
 * @throws Failure conflict when it is not at the table; not-permitted for the caller's own agency; BadInput without a reason
 */
export const suspendAgency = changeStanding('suspended', 'agency.suspended')

/**
 * Lets an agency that was suspended, or had left, work here again: sessions that have not run out, roles and open invitations
 * work as before.
 * @throws Failure conflict when it is at the table already; BadInput without a reason
 */
export const restoreAgency = changeStanding('restored', 'agency.restored')
