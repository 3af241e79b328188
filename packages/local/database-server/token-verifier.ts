import { createPublicKey, type KeyObject } from 'node:crypto'
import { jwtVerify } from 'jose'
import { BoundedMap } from './bounded-map.ts'
import { type Grant, grantOf } from './claims.ts'

const leewaySeconds = 60
const blocks = /-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/g

/**
 * Knows who may open what: verifies a token against the Ed25519 keys it was made with. Several keys let one be replaced by the
 * next. What was verified is remembered by the token's whole text until it ends.
 */
export class TokenVerifier {
  readonly #keys: readonly KeyObject[]
  readonly #known = new BoundedMap<string, Grant>(1_000)

  /** Takes one or more PEM blocks `PUBLIC KEY`. Throws when there is none, or one is not Ed25519. */
  constructor(pem: string) {
    this.#keys = (pem.match(blocks) ?? []).map((block) => createPublicKey(block))
    if (this.#keys.length === 0 || this.#keys.some((key) => key.asymmetricKeyType !== 'ed25519')) {
      throw new Error('expected Ed25519 public keys in PEM form')
    }
  }

  /** What the token still grants, without asking the keys again; undefined when it is not known. */
  remembered(token: string): Grant | undefined {
    const grant = this.#known.get(token)
    if (grant === undefined || grant.expiresAt + leewaySeconds > Date.now() / 1_000) return grant
    this.#known.delete(token)
    return undefined
  }

  /** What the token grants, or undefined: not signed by any key, ended, or claims that are not for exactly one namespace. */
  async verify(token: string): Promise<Grant | undefined> {
    for (const key of this.#keys) {
      const verified = await jwtVerify(token, key, { algorithms: ['EdDSA'], clockTolerance: leewaySeconds }).catch(
        () => undefined,
      )
      if (verified === undefined) continue
      const grant = grantOf(verified.payload, Date.now() / 1_000 + leewaySeconds)
      if (grant !== undefined) this.#known.set(token, grant)
      return grant
    }
    return undefined
  }
}
