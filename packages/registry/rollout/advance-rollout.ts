import { tenancyRefused } from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { atMost } from './at-most.ts'
import { type Behind, planning, type Rollout, selectRollout } from './find-rollout.ts'
import { type RolloutMeans, usuallyAtOnce } from './means.ts'
import { type Fleet, type Migrated, migrateLocality, rememberedFingerprints } from './migrate-locality.ts'
import { rolloutSteps } from './schema.ts'
import { planNextWave } from './wave.ts'

/** Where a rollout is after a wave. `superseded`: its target is not the newest migration that this code has. */
export interface Advance {
  readonly state: 'going' | 'done' | 'stopped' | 'superseded'
  readonly wave: number
  readonly brought: number
  readonly failed: number
}

interface Step {
  readonly locality: Behind
  readonly migrated: Migrated
  readonly milliseconds: number
}

/**
 * Takes a rollout one wave further, at most fifty localities and six at once, so that it fits into one request. The rows follow
 * the databases' own: whoever is killed between them does no harm, since the next wave finds it done. It stops at the first failure.
 * @param id the rollout, or nothing for the newest
 * @throws Failure not-found when there is no such rollout
 */
export async function advanceRollout(means: RolloutMeans, id?: string): Promise<Advance> {
  const { database, migrations, atOnce = usuallyAtOnce } = means
  const [rows] = await registryBatch(database, [selectRollout(database.orm, id)])
  const [rollout] = rows as Rollout[]
  if (!rollout) throw tenancyRefused('notFound')
  if (rollout.target !== migrations.at(-1)?.name) return { state: 'superseded', wave: 0, brought: 0, failed: 0 }
  const [, facts, behind] = await registryBatch(database, planning(database, rollout, instantNow()))
  const [soFar] = facts as { turn: number; failed: number; brought: number }[]
  if (!soFar) throw tenancyRefused('notFound')
  const plan = planNextWave({ ...soFar, behind: behind as Behind[] })
  if (plan.kind !== 'wave') return { state: plan.kind, wave: 0, brought: 0, failed: 0 }
  const fleet = { ...means, fingerprint: rememberedFingerprints() }
  const steps = await atMost(
    atOnce,
    plan.localities,
    (locality) => stepOf(fleet, locality),
    ({ migrated }) => migrated.outcome === 'failed',
  )
  const at = { rolloutId: rollout.id, turn: soFar.turn, wave: plan.wave }
  const values = steps.flatMap((step) => rowsOf(means, step, at))
  await registryBatch(database, [database.orm.insert(rolloutSteps).values(values).onConflictDoNothing()])
  const failed = steps.filter(({ migrated }) => migrated.outcome === 'failed').length
  return { state: failed > 0 ? 'stopped' : 'going', wave: plan.wave, brought: steps.length - failed, failed }
}

async function stepOf(fleet: Fleet, locality: Behind): Promise<Step> {
  const begun = Date.now()
  const migrated = await migrateLocality(fleet, locality, instantNow())
  return { locality, migrated, milliseconds: Date.now() - begun }
}

/** One row for each migration that the registry did not know of here; a failure is one row, for the target. */
function rowsOf(
  { migrations }: RolloutMeans,
  { locality, migrated, milliseconds }: Step,
  at: Pick<typeof rolloutSteps.$inferInsert, 'rolloutId' | 'turn' | 'wave'>,
): (typeof rolloutSteps.$inferInsert)[] {
  const { fingerprint } = migrated
  const common = { ...at, localityId: locality.id, fingerprint, milliseconds }
  const numbered = migrations.map(({ name }, place) => ({ migration: name, number: place + 1 }))
  if (migrated.outcome === 'applied') {
    const { at, outcome } = migrated
    return numbered.slice(locality.schema).map((one) => ({ ...common, ...one, outcome, code: null, at }))
  }
  const { code, outcome } = migrated
  return numbered.slice(-1).map((one) => ({ ...common, ...one, outcome, code, at: instantNow() }))
}
