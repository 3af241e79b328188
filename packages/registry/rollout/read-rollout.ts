import type { Rollout as RolloutTold } from '@kps/crossings/tenancy'
import type { Database } from '@kps/foundation/database'
import { pausedFor, registryBatch, schemaOfLocality } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { failuresOf, hasDatabase, type Rollout, selectRollout, turnOf } from './find-rollout.ts'
import { rolloutSteps } from './schema.ts'
import { waveAfter } from './wave.ts'

/** More than the country will have; a page of them all is long enough. */
const most = 1_000

interface Row {
  readonly code: string
  readonly name: string
  readonly schema: number
  readonly pausedFor: string | null
  /** The wave that brought it, if this rollout did, and when. */
  readonly wave: number | null
  readonly at: string | null
  /** Why it failed since the rollout was last resumed. */
  readonly why: string | null
}

/**
 * How far a rollout is, the newest when none is named: each locality, whether it was brought, and where it stopped and why, as a plain
 * code (`WhyNot`, or `paused:` and the reason of one that is left out). Undefined when there is none.
 */
export async function readRollout(database: Database<'registry'>, id?: string): Promise<RolloutTold | undefined> {
  const { orm } = database
  const [found] = await registryBatch(database, [selectRollout(orm, id)])
  const [rollout] = found as Rollout[]
  if (!rollout) return undefined
  const [facts, rows] = await registryBatch(database, [
    orm.all(sql`select ${failuresOf(rollout.id)} as failed`),
    selectEach(database, rollout),
  ])
  const [{ failed } = { failed: 0 }] = facts as { failed: number }[]
  const each = localitiesOf(rows as Row[], rollout.number)
  const going = each.filter(({ problem, state }) => state === 'waiting' && problem === null)
  const isFirst = !each.some(({ state, wave }) => state === 'migrated' && wave === 0)
  const state = failed > 0 ? 'paused' : going.length === 0 ? 'finished' : isFirst ? 'canary' : 'waves'
  return {
    id: rollout.id,
    startedAt: rollout.startedAt,
    by: rollout.startedBy,
    state,
    schema: rollout.number,
    migration: rollout.target,
    localities: each,
  }
}

const selectEach = (database: Database<'registry'>, { canary, id, number }: Rollout) =>
  database.orm
    .select({
      code: localities.code,
      name: localities.name,
      schema: schemaOfLocality,
      pausedFor: pausedFor(sql`localities.id`),
      wave: rolloutSteps.wave,
      at: rolloutSteps.at,
      why: sql<string | null>`(select failed.code from rollout_steps as failed where failed.rollout_id = ${id}
        and failed.locality_id = localities.id and failed.outcome = 'failed' and failed.turn = ${turnOf(id)})`,
    })
    .from(localities)
    .leftJoin(
      rolloutSteps,
      and(
        eq(rolloutSteps.rolloutId, id),
        eq(rolloutSteps.localityId, localities.id),
        eq(rolloutSteps.outcome, 'applied'),
        eq(rolloutSteps.number, number),
      ),
    )
    .where(hasDatabase)
    .orderBy(desc(sql`localities.id = ${canary}`), asc(localities.requestedAt), asc(localities.id))
    .limit(most)

/** Whoever waits is shown in the wave that it would come in. One that was made with the newest stands there already, in no wave. */
function localitiesOf(rows: readonly Row[], number: number): RolloutTold['localities'] {
  let place = rows.filter(({ wave }) => wave !== null).length
  return rows.flatMap(({ at, code, name, pausedFor, schema, wave, why }) => {
    if (wave === null && schema >= number) return []
    const comes = wave ?? waveAfter(place).wave
    if (wave === null) place += 1
    const problem = schema >= number ? null : (why ?? (pausedFor && `paused:${pausedFor}`))
    const state = schema >= number ? 'migrated' : why ? 'failed' : 'waiting'
    return [{ code, name, wave: comes, state, schema, at, problem } as const]
  })
}
