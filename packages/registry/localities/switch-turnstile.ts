import type { Database } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { findLocality } from './find-locality.ts'
import { registryBatch } from './registry-batch.ts'
import { turnstileSwitches } from './schema.ts'

/**
 * Has a locality's form ask browsers for a Turnstile token, or no longer. The doors hear of it within minutes.
 * @throws Failure not-found when there is no such open locality
 */
export async function switchTurnstile(
  database: Database<'registry'>,
  code: string,
  isOn: boolean,
  now: Instant,
): Promise<void> {
  const locality = await findLocality(database, code)
  if (!locality) throw new Failure('not-found', 'page.notFound.title')
  await registryBatch(database, [
    database.orm.insert(turnstileSwitches).values({ localityId: locality.id, at: now, isOn }),
  ])
}
