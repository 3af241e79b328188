import { advanceRollout, type RolloutMeans, readRollout, resumeRollout, startRollout } from '@kps/registry/rollout'

interface Asked {
  /** The code of the locality that goes first; the oldest when none is named. */
  readonly canary?: string | undefined
  /** Goes on after a failure that somebody has mended. */
  readonly resume?: boolean | undefined
}

/**
 * Brings every locality to the newest migration, wave after wave, and says each. Begun again, it goes on where it was; it stops at the
 * first failure and says where and why.
 * @param freshMeans asked before each wave, since the registry's token lasts five minutes
 * @returns whether all are there
 * @throws Failure not-found when there is no such locality
 */
export async function migrateFleet(
  freshMeans: () => Promise<RolloutMeans>,
  asked: Asked,
  say: (line: string) => void,
): Promise<boolean> {
  const means = await freshMeans()
  const by = 'command'
  const canary = asked.canary === undefined ? {} : { canary: asked.canary }
  const id = await startRollout(means, { by, ...canary })
  if (asked.resume) await resumeRollout(means, { rolloutId: id, by })
  for (;;) {
    const { brought, state, wave } = await advanceRollout(await freshMeans(), id)
    if (brought > 0) say(`${wave === 0 ? 'first one' : `wave ${wave}`}: ${brought} brought forward`)
    if (state !== 'going') return tell(await freshMeans(), id, say)
  }
}

async function tell({ database }: RolloutMeans, id: string, say: (line: string) => void): Promise<boolean> {
  const rollout = await readRollout(database, id)
  for (const { code, problem } of rollout?.localities ?? []) if (problem !== null) say(`${code}: ${problem}`)
  const isDone = rollout?.state === 'finished'
  say(
    isDone
      ? `every locality that is not paused has ${rollout.migration}`
      : 'stopped; mend it, then run this again with --resume',
  )
  return isDone
}
