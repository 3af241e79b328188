import { makeId } from '@kps/crossings/ids'
import { type ReferralHandover, receiptReference } from '@kps/crossings/referral-handover'
import { transferVersion } from '@kps/crossings/transfer-handover'
import type { Orm, Statement } from '@kps/foundation/database'
import { enqueue } from '@kps/foundation/outbox'
import type { Vault } from '@kps/foundation/sealing'
import { sealEnvelope } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type { SQL } from 'drizzle-orm'
import { transfers } from './schema.ts'
import { type Destination, reasonPlace } from './transfer.ts'

export const outboxKind = 'transfer'

export interface NewTransfer {
  readonly referral: ReferralHandover
  readonly from: { readonly code: string; readonly name: string }
  readonly to: Destination
  readonly made: { readonly at: Instant; readonly by: SQL | string }
  /** When a coordinator sends on what had come in here. */
  readonly stored?: { readonly referralId: string; readonly reason: string } | undefined
}

/**
 * The one way a referral leaves for another locality: sealed to the other one's public key, the envelope into the outbox and
 * a stub beside it, in one batch. From then on this locality cannot open it, and it goes until it arrives.
 */
export async function insertTransfer(
  orm: Orm,
  vault: Vault,
  { referral, from, to, made, stored }: NewTransfer,
): Promise<{ readonly transferId: string; readonly statements: readonly Statement[] }> {
  const transferId = makeId('trf', made.at)
  const outboxId = makeId('out', made.at)
  const document = { documentVersion: transferVersion, transferId, from, referral }
  const [envelope, reference, reason] = await Promise.all([
    sealEnvelope(to.publicKey, to.keyId, document, { purpose: 'transfer' }),
    receiptReference(referral.formKey),
    stored && vault.seal(reasonPlace(transferId), stored.reason),
  ])
  const stub = {
    id: transferId,
    reference,
    toLocality: to.code,
    toName: to.name,
    immediateDanger: referral.immediateDanger === 'yes',
    at: made.at,
    by: made.by,
    outboxId,
    referralId: stored?.referralId ?? null,
    reason: reason ?? null,
  }
  return {
    transferId,
    statements: [
      enqueue(orm, { id: outboxId, kind: outboxKind, payload: envelope, createdAt: made.at }),
      orm.insert(transfers).values(stub),
    ],
  }
}
