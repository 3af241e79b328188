import { namedLocality } from '@kps/crossings/transfer-handover'
import * as v from 'valibot'

/** Where a referral is sent on to: another open locality, and the public half of the key that opens there. */
export const destination = v.strictObject({
  ...namedLocality.entries,
  keyId: v.pipe(v.string(), v.maxLength(100)),
  /** A JWK as JSON; only the public members of a key on a curve go further. */
  publicKey: v.pipe(
    v.string(),
    v.parseJson(),
    v.object({ kty: v.literal('EC'), crv: v.string(), x: v.string(), y: v.string() }),
  ),
})

/** A destination as the registry gives it, still to be checked. */
export type DestinationInput = v.InferInput<typeof destination>
export type Destination = v.InferOutput<typeof destination>

export const reasonPlace = (transferId: string) => ({ table: 'transfers', column: 'reason', row: transferId })
