import { type Transfer, transferSchema } from '@kps/crossings/transfer-handover'
import { Failure } from '@kps/foundation/failures'
import { openSealed, unfitEnvelope } from '@kps/locality/keys'
import { insertReferral, quarantineTakes, queueTakes } from '@kps/locality/referrals'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { receivedTransfers } from './schema.ts'

const tooMany = new Failure('unavailable', 'intake.envelope.tooMany')

/**
 * Opens a transfer with the locality's private key that its envelope names.
 * @throws Failure bad-input when the key is not ours, the envelope was changed or sealed for something else, or the
 *   document does not fit
 */
export async function openTransferEnvelope(visit: LocalityVisit, envelope: string): Promise<Transfer> {
  const parsed = v.safeParse(transferSchema, await openSealed(visit, envelope, 'transfer'))
  if (!parsed.success) throw unfitEnvelope
  return parsed.output
}

/**
 * Keeps a referral that another locality's door sent on. It waits here as any other does. Which sending it is makes a
 * repeat harmless, and lets the same referral come back when it was sent to and fro.
 */
export const receiveTransfer = defineLaneCommand({
  lane: 'transfers-in',
  action: 'transfer.received',
  input: transferSchema,
  async commit({ orm, input: { from, referral, transferId }, now, vault }) {
    const { referralId, statements } = await insertReferral(orm, vault, referral, now)
    const row = { id: transferId, fromLocality: from.code, fromName: from.name, referralId, receivedAt: now }
    return {
      // What comes beyond waits in the other locality's outbox and comes again.
      assertions: [{ holds: sql`${queueTakes(now)} or ${quarantineTakes(now)}`, refusal: tooMany }],
      changes: [...statements, orm.insert(receivedTransfers).values(row)],
      record: referralId,
      persons: [],
      result: { referralId },
    }
  },
})
