import type { Sealed } from '@kps/foundation/database'
import { toBase64Url, type Vault } from '@kps/foundation/sealing'
import type { Table } from './find-tables.ts'
import type { Row } from './read-page.ts'

/** The private halves of the locality's keys open and sign in its name, and are no record of anybody: they stay behind. */
export const withheld = ['locality_keys.private_part'] as const

const isWithheld = (table: string, column: string) => (withheld as readonly string[]).includes(`${table}.${column}`)

/** What the vault makes of a text: version 1, then nonce, ciphertext and tag. */
const sealedForm = /^1\.[\w-]{38,}$/

/**
 * A row as a person can read it: sealed fields opened, keys left out, bytes in base64url.
 * @returns how many sealed fields did not open; those stand as they were
 */
export async function openRow(
  vault: Vault,
  table: Table,
  row: Row,
): Promise<{ readonly row: Row; readonly shut: number }> {
  let shut = 0
  const opened = async (column: string, value: unknown): Promise<unknown> => {
    if (isWithheld(table.name, column)) return null
    if (value instanceof ArrayBuffer) return { base64url: toBase64Url(new Uint8Array(value)) }
    if (typeof value !== 'string' || !sealedForm.test(value)) return value
    for (const name of namesOf(table, row)) {
      const place = { table: table.name, column, row: name }
      const text = await vault.open(place, value as Sealed).catch(() => undefined)
      if (text !== undefined) return text
    }
    shut += 1
    return value
  }
  const entries = await Promise.all(
    Object.entries(row).map(async ([column, value]) => [column, await opened(column, value)] as const),
  )
  return { row: Object.fromEntries(entries), shut }
}

/** What a row may be called in the place of its sealed fields: its whole key, or one part of it. */
const namesOf = ({ key }: Table, row: Row): readonly string[] => {
  const parts = key.map((column) => String(row[column]))
  return [...new Set([parts.join('.'), ...parts])]
}
