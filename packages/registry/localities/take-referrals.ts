import type { Database } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { sql } from 'drizzle-orm'
import { openLocalityId } from './find-locality.ts'
import { registryBatch } from './registry-batch.ts'
import { localityOpenings } from './schema.ts'

/**
 * Keeps that a locality's own people have opened it for referrals: from now on the public form lists it. Said again, or of a
 * locality that is not open, it changes nothing.
 */
export async function takeReferrals(database: Database<'registry'>, code: string, now: Instant): Promise<void> {
  const id = openLocalityId(code)
  await registryBatch(database, [
    database.orm.run(
      sql`insert or ignore into ${localityOpenings} (locality_id, at) select ${id}, ${now} where ${id} is not null`,
    ),
  ])
}
