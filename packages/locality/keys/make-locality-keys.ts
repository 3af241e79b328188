import { makeId } from '@kps/crossings/ids'
import { makeSealingKeys, makeSigningKeys, toBase64Url } from '@kps/foundation/sealing'
import { defineLaneCommand } from '@kps/locality/roles'
import * as v from 'valibot'
import { localityKeys } from './schema.ts'

export interface MadeKeys {
  readonly keys: readonly { readonly id: string; readonly purpose: 'sealing' | 'signing'; readonly publicKey: string }[]
}

/**
 * Makes the locality's own keys at its founding: to open what is sealed to it, to sign its publications, and to round
 * its figures (never rotated, never at hub or registry). Public halves come back; private ones stay here, sealed.
 */
export const makeLocalityKeys = defineLaneCommand({
  lane: 'founding',
  action: 'locality.founded',
  input: v.strictObject({ code: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)) }),
  async commit({ orm, input, now, vault }) {
    const [sealing, signing] = await Promise.all([makeSealingKeys(), makeSigningKeys()])
    // The key id carries the locality's code: it is all that an envelope says on its outside.
    const made = [
      { id: `${input.code}.${makeId('key', now)}`, purpose: 'sealing' as const, ...sealing },
      { id: `${input.code}.${makeId('key', now)}`, purpose: 'signing' as const, ...signing },
    ]
    const rounding = makeId('key', now)
    const rows = await Promise.all([
      ...made.map(async ({ id, purpose, publicKey, privateKey }) => ({
        id,
        purpose,
        publicPart: JSON.stringify(publicKey),
        privatePart: await vault.sealJson({ table: 'locality_keys', column: 'private_part', row: id }, privateKey),
        madeAt: now,
      })),
      vault
        .seal(
          { table: 'locality_keys', column: 'private_part', row: rounding },
          toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
        )
        .then((privatePart) => ({
          id: rounding,
          purpose: 'rounding' as const,
          publicPart: null,
          privatePart,
          madeAt: now,
        })),
    ])
    const keys = made.map(({ id, purpose, publicKey }) => ({ id, purpose, publicKey: JSON.stringify(publicKey) }))
    return {
      changes: [orm.insert(localityKeys).values(rows)],
      record: input.code,
      persons: [],
      result: { keys } satisfies MadeKeys,
    }
  },
})
