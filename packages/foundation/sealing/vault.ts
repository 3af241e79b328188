import type { Sealed } from '@kps/foundation/database'
import * as v from 'valibot'
import type { BlindIndex } from './blind-index.ts'
import { type Bytes, toBase64Url, utf8 } from './bytes.ts'
import { openText, sealText } from './sealed-text.ts'

/** Where a sealed field stands. Its ciphertext opens nowhere else. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** Seals and opens the fields of one tenant. It holds non-extractable keys and no data. */
export interface Vault {
  seal(place: Place, text: string): Promise<Sealed>
  open(place: Place, sealed: Sealed): Promise<string>
  sealJson(place: Place, value: unknown): Promise<Sealed>
  openJson<Schema extends v.GenericSchema>(place: Place, sealed: Sealed, schema: Schema): Promise<v.InferOutput<Schema>>
  /** A keyed hash for matching. `purpose` keeps a phone number and a name apart. The value comes in already folded. */
  index(purpose: string, folded: string): Promise<BlindIndex>
}

/**
 * Opens a vault with a tenant's 32-byte data key. Destroying that key shreds every sealed field of the tenant.
 * @param tenant part of every field's additional data
 */
export async function openVault(dataKey: Bytes, tenant: string): Promise<Vault> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey'])
  const [fields, indexes] = await Promise.all([
    crypto.subtle.deriveKey(derivation('fields'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(derivation('indexes'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ])
  const about = (place: Place) => [tenant, place.table, place.column, place.row].join('|')
  const vault: Vault = {
    seal: async (place, text) => (await sealText(fields, text, about(place))) as Sealed,
    open: (place, sealed) => openText(fields, sealed, about(place)),
    sealJson: (place, value) => vault.seal(place, JSON.stringify(value)),
    openJson: async (place, sealed, schema) => v.parse(schema, JSON.parse(await vault.open(place, sealed))),
    index: async (purpose, folded) => {
      const hash = await crypto.subtle.sign('HMAC', indexes, utf8(`${tenant}|${purpose}|${folded}`))
      return toBase64Url(new Uint8Array(hash, 0, 16)) as BlindIndex
    },
  }
  return vault
}

const derivation = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) })
