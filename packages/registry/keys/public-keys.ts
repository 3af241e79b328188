import type { Database, Orm } from '@kps/foundation/database'
import { type Locality, registryBatch, selectLocality } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { and, desc, eq } from 'drizzle-orm'
import { localityPublicKeys } from './schema.ts'

export type PublicKey = typeof localityPublicKeys.$inferSelect

/** The statement that makes a locality's public key known. */
export const registerPublicKey = (orm: Orm, key: PublicKey) =>
  orm.insert(localityPublicKeys).values(key).onConflictDoNothing()

/** The statement that takes away the public keys of a locality whose making was undone; a trigger refuses any other's. */
export const forgetPublicKeys = (orm: Orm, localityId: string) =>
  orm.delete(localityPublicKeys).where(eq(localityPublicKeys.localityId, localityId))

const selectPublicKeys = (database: Database<'registry'>, code: string, purpose: PublicKey['purpose']) =>
  database.orm
    .select({ id: localityPublicKeys.id, publicKey: localityPublicKeys.publicKey })
    .from(localityPublicKeys)
    .innerJoin(localities, eq(localities.id, localityPublicKeys.localityId))
    .where(and(eq(localities.code, code), eq(localityPublicKeys.purpose, purpose)))
    .orderBy(desc(localityPublicKeys.registeredAt))

/** A locality's public keys for one purpose, newest first. */
export async function listPublicKeys(
  database: Database<'registry'>,
  code: string,
  purpose: PublicKey['purpose'],
): Promise<readonly Pick<PublicKey, 'id' | 'publicKey'>[]> {
  const [rows] = await registryBatch(database, [selectPublicKeys(database, code, purpose)])
  return rows as Pick<PublicKey, 'id' | 'publicKey'>[]
}

/** The open locality with that code and its newest sealing key, in one round trip; undefined without either. */
export async function findSealing(
  database: Database<'registry'>,
  code: string,
): Promise<{ readonly locality: Locality; readonly key: Pick<PublicKey, 'id' | 'publicKey'> } | undefined> {
  const [found, keys] = await registryBatch(database, [
    selectLocality(database, code),
    selectPublicKeys(database, code, 'sealing'),
  ])
  const [locality] = found as Locality[]
  const [key] = keys as Pick<PublicKey, 'id' | 'publicKey'>[]
  return locality && key ? { locality, key } : undefined
}
