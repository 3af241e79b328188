import { registryBatch } from '@kps/registry/localities'
import { advanceRollout } from './advance-rollout.ts'
import { type Rollout, selectRollout } from './find-rollout.ts'
import type { RolloutMeans } from './means.ts'

/** A night's share of one run: with these a country of sixty localities is through. */
const wavesANight = 4

/**
 * Goes on with the newest rollout, if one was begun and has not stopped: what nobody advanced by day comes along at night, and so does
 * a locality that was paused then. It begins none by itself.
 */
export async function goOnTonight(means: RolloutMeans): Promise<void> {
  const [rows] = await registryBatch(means.database, [selectRollout(means.database.orm)])
  const [newest] = rows as Rollout[]
  if (!newest) return
  for (let wave = 0; wave < wavesANight; wave += 1) {
    const { state } = await advanceRollout(means, newest.id)
    if (state !== 'going') return
  }
}
