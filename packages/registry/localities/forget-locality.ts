import type { Orm } from '@kps/foundation/database'
import { eq } from 'drizzle-orm'
import { dataKeys, localities, localityDatabases, localityPlaces } from './schema.ts'

/** The statements that take away all rows of a locality whose making was undone; triggers refuse any other's. */
export const forgetLocality = (orm: Orm, localityId: string) => [
  orm.delete(localityPlaces).where(eq(localityPlaces.localityId, localityId)),
  orm.delete(localityDatabases).where(eq(localityDatabases.localityId, localityId)),
  orm.delete(dataKeys).where(eq(dataKeys.localityId, localityId)),
  orm.delete(localities).where(eq(localities.id, localityId)),
]
