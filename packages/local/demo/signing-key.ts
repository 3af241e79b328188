import * as v from 'valibot'

const ed25519 = v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string(), d: v.string() })

/** A key of the house's keys file as an Ed25519 signing key. Rejects anything else. */
export const signingKey = (key: unknown): v.InferOutput<typeof ed25519> => v.parse(ed25519, key)
