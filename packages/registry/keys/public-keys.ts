import type { Database, Orm } from '@kps/foundation/database'
import { registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { and, desc, eq } from 'drizzle-orm'
import { localityPublicKeys } from './schema.ts'

export type PublicKey = typeof localityPublicKeys.$inferSelect

/** The statement that makes a locality's public key known. */
export const registerPublicKey = (orm: Orm, key: PublicKey) =>
  orm.insert(localityPublicKeys).values(key).onConflictDoNothing()

/** A locality's public keys for one purpose, newest first. */
export async function listPublicKeys(
  database: Database<'registry'>,
  code: string,
  purpose: PublicKey['purpose'],
): Promise<readonly Pick<PublicKey, 'id' | 'publicKey'>[]> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select({ id: localityPublicKeys.id, publicKey: localityPublicKeys.publicKey })
      .from(localityPublicKeys)
      .innerJoin(localities, eq(localities.id, localityPublicKeys.localityId))
      .where(and(eq(localities.code, code), eq(localityPublicKeys.purpose, purpose)))
      .orderBy(desc(localityPublicKeys.registeredAt)),
  ])
  return rows as Pick<PublicKey, 'id' | 'publicKey'>[]
}
