import { type AboutCountry, type AboutRollout, type Rollout, tenancyRefused } from '@kps/crossings/tenancy'
import type { Platform } from '@kps/registry/platform'
import { advanceRollout } from './advance-rollout.ts'
import type { RolloutMeans } from './means.ts'
import { readRollout } from './read-rollout.ts'
import { resumeRollout, startRollout } from './start-rollout.ts'

/** What the registry's door has for everything that it is asked by the hub. */
type DoorMeans = Omit<RolloutMeans, 'platform' | 'atOnce'> & { readonly keys: { readonly platform: Platform } }

const meansOf = ({ keys, ...means }: DoorMeans): RolloutMeans => ({ ...means, platform: keys.platform })

async function rolloutOf({ database }: DoorMeans, id: string): Promise<Rollout> {
  const rollout = await readRollout(database, id)
  if (!rollout) throw tenancyRefused('notFound')
  return rollout
}

export const startForHub = async ({ by }: AboutCountry, means: DoorMeans) => ({
  id: await startRollout(meansOf(means), { by }),
})

/** One wave, and how far it is then. */
export async function advanceForHub(id: string, means: DoorMeans): Promise<Rollout> {
  await advanceRollout(meansOf(means), id)
  return rolloutOf(means, id)
}

export const readForHub = async (id: string | undefined, { database }: DoorMeans): Promise<Rollout | null> =>
  (await readRollout(database, id)) ?? null

export async function resumeForHub({ by, id }: AboutRollout, means: DoorMeans): Promise<Rollout> {
  await resumeRollout(means, { rolloutId: id, by })
  return rolloutOf(means, id)
}
