import { exportJWK, generateKeyPair, type JWK } from 'jose'

export interface KeyPair {
  readonly publicKey: JWK
  readonly privateKey: JWK
}

/** A pair for envelopes: ECDH-ES on P-256, so that the public form can seal and only the locality can open. */
export const makeSealingKeys = (): Promise<KeyPair> => makePair('ECDH-ES+A256KW', 'P-256')

/** A pair for signatures: Ed25519. */
export const makeSigningKeys = (): Promise<KeyPair> => makePair('EdDSA', 'Ed25519')

async function makePair(algorithm: string, curve: string): Promise<KeyPair> {
  const pair = await generateKeyPair(algorithm, { crv: curve, extractable: true })
  const [publicKey, privateKey] = await Promise.all([exportJWK(pair.publicKey), exportJWK(pair.privateKey)])
  return { publicKey, privateKey }
}
