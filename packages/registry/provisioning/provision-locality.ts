import * as v from 'valibot'
import { advance } from './advance.ts'
import type { ProvisioningMeans } from './means.ts'
import { newLocality } from './new-locality.ts'
import { requestLocality } from './request-locality.ts'

/**
 * Makes a locality, from nothing or from where it stopped: requested → created → migrated → keyed → seeded → open. Safe to run
 * again and twice at once. A locality is not served before `open`.
 * @throws as `requestLocality` and `advance` do
 */
export async function provisionLocality<Seed>(
  given: unknown,
  seed: Seed,
  means: ProvisioningMeans<Seed>,
): Promise<{ readonly id: string }> {
  const requested = await requestLocality(means.database, means.keys.platformKey, v.parse(newLocality, given))
  await advance(requested, seed, means)
  return { id: requested.locality.id }
}
