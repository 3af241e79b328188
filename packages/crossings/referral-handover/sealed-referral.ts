import * as v from 'valibot'

/** A sealed referral longer than this is refused before it is opened: a full form with every answer at its limit fits. */
export const longestSealedReferral = 512 * 1024

/** Which of a locality's keys opens an envelope, and through it which locality the envelope is for. */
export const localityKeyId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{1,99}$/), v.brand('LocalityKeyId'))

export type LocalityKeyId = v.InferOutput<typeof localityKeyId>

/** The outside of a sealed referral: all that a carrier can read. */
export const sealedReferralHeader = v.object({
  alg: v.literal('ECDH-ES+A256KW'),
  enc: v.literal('A256GCM'),
  kid: localityKeyId,
})

export type SealedReferralHeader = v.InferOutput<typeof sealedReferralHeader>
