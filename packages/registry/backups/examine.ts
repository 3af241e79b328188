import type { Check } from '@kps/crossings/tenancy'
import type { Sealed } from '@kps/foundation/database'
import { openVault, unwrapKey } from '@kps/foundation/sealing'
import type { Locality } from '@kps/registry/localities'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type Copy, look } from './contents.ts'

const anything = v.unknown()
const verdict = v.object({ verdict: v.string() })
const sealedKey = v.object({ id: v.string(), sealed: v.string() })

/** What SQLite itself finds: rows that point at nothing, and pages that are not what they should be. */
export async function examineFile(copy: Copy): Promise<readonly Check[]> {
  const [orphans] = await look(copy, anything, sql`select 1 from pragma_foreign_key_check limit 1`)
  const [pages] = await look(copy, verdict, sql`select quick_check as verdict from pragma_quick_check(1)`)
  const said = pages?.[0]?.verdict ?? 'nothing'
  return [
    { check: 'orphans', holds: orphans?.length === 0, found: orphans?.length === 0 ? null : 'a row points at nothing' },
    { check: 'pages', holds: said === 'ok', found: said === 'ok' ? null : 'a page is damaged' },
  ]
}

/**
 * Whether the data key that the registry has still opens a sealed field there. The field is a key of the locality, never anything
 * about a person, and what it opens to is dropped.
 */
export async function examineKey(
  copy: Copy,
  locality: Pick<Locality, 'id' | 'wrappedDataKey'>,
  platformKey: Uint8Array<ArrayBuffer>,
): Promise<Check> {
  const [rows] = await look(copy, sealedKey, sql`select id, private_part as sealed from locality_keys limit 1`)
  const [row] = rows ?? []
  const opens = async () => {
    if (!row) return false
    const vault = await openVault(await unwrapKey(platformKey, locality.wrappedDataKey, locality.id), locality.id)
    return vault.open({ table: 'locality_keys', column: 'private_part', row: row.id }, row.sealed as Sealed).then(
      () => true,
      () => false,
    )
  }
  const holds = await opens()
  return { check: 'data-key', holds, found: holds ? null : 'the key opens nothing here' }
}
