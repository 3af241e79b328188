import { referralSchema } from '@kps/crossings/referral-handover'
import { namedLocality } from '@kps/crossings/transfer-handover'
import { Failure } from '@kps/foundation/failures'
import { defineLaneCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { insertTransfer } from './insert-transfer.ts'
import { destination } from './transfer.ts'

/** So many may wait to be sent on. What comes beyond is told that it was not received. */
const mostWaiting = 600
const tooMany = new Failure('unavailable', 'intake.envelope.tooMany')

/**
 * Seals a referral that came in for another locality to that one's key, at once and unread: here stays a stub, and in the
 * outbox an envelope that only the other one opens. The form's one-time key makes a repeat harmless.
 */
export const passOnReferral = defineLaneCommand({
  lane: 'intake',
  action: 'referral.passedOn',
  input: v.strictObject({ referral: referralSchema, from: namedLocality, to: destination }),
  // A repeat comes at another moment, and the other locality may have made itself a new key meanwhile.
  sameWhen: ({ referral: { submittedAt: _, language: __, arrival: ___, ...words }, to }) => ({ words, to: to.code }),
  async commit({ orm, input: { from, referral, to }, caller, now, vault }) {
    const { statements, transferId } = await insertTransfer(orm, vault, {
      referral,
      from,
      to,
      made: { at: now, by: caller.accountId },
    })
    return {
      assertions: [{ holds: sql`(select count(*) from waiting_transfers) < ${mostWaiting}`, refusal: tooMany }],
      changes: statements,
      record: transferId,
      persons: [],
      result: { transferId },
    }
  },
})
