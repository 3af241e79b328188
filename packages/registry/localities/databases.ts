import type { Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { eq } from 'drizzle-orm'
import { dataKeys, localityDatabases } from './schema.ts'

/** The statement that makes a restored database a locality's own, from now on. Said again it changes nothing. */
export const serveFrom = (orm: Orm, localityId: string, namespace: string, since: Instant): Statement =>
  orm.insert(localityDatabases).values({ localityId, namespace, since, reason: 'restored' }).onConflictDoNothing()

/** The statement that destroys a locality's data key. The database refuses it before its closing says so. */
export const destroyDataKey = (orm: Orm, localityId: string): Statement =>
  orm.delete(dataKeys).where(eq(dataKeys.localityId, localityId))
