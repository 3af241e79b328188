import type { Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { eq, sql } from 'drizzle-orm'
import { dataKeys, localityDatabases } from './schema.ts'

/** The statement that makes a restored database a locality's own, from now on. Said again it changes nothing. */
export const serveFrom = (orm: Orm, localityId: string, namespace: string, since: Instant): Statement =>
  orm.insert(localityDatabases).values({ localityId, namespace, since, reason: 'restored' }).onConflictDoNothing()

/**
 * The statements that destroy a locality's data key: noughts over it, in the place where it lay, then the row. The database
 * refuses them before its closing says so.
 */
export const destroyDataKey = (orm: Orm, localityId: string): readonly Statement[] => [
  orm
    .update(dataKeys)
    .set({ wrappedKey: sql`substr(hex(zeroblob(100)), 1, length(${dataKeys.wrappedKey}))` })
    .where(eq(dataKeys.localityId, localityId)),
  orm.delete(dataKeys).where(eq(dataKeys.localityId, localityId)),
]
