import type { Orm } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { desc, eq } from 'drizzle-orm'
import { localityKeys } from './schema.ts'

type Key = typeof localityKeys.$inferSelect

/** The statement that reads a key: by its id, or the newest for a purpose. */
export const readKey = (orm: Orm, which: { readonly id: string } | { readonly purpose: Key['purpose'] }) =>
  orm
    .select()
    .from(localityKeys)
    .where('id' in which ? eq(localityKeys.id, which.id) : eq(localityKeys.purpose, which.purpose))
    .orderBy(desc(localityKeys.madeAt))
    .limit(1)

/** The private part of a key that was read: a JWK as JSON, or base64url bytes for rounding. */
export const openSealedKey = (vault: Vault, key: Key): Promise<string> =>
  vault.open({ table: 'locality_keys', column: 'private_part', row: key.id }, key.privatePart)
