import type { Database } from '@kps/foundation/database'
import { pausedFor, registryBatch, schemaOfLocality } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { failuresOf, hasDatabase, isBehind, type Rollout, selectRollout, turnOf } from './find-rollout.ts'
import { rolloutSteps } from './schema.ts'

/** A locality that a rollout stopped at or left out, and why: a plain code. */
export interface Standstill {
  readonly code: string
  readonly name: string
  readonly outcome: 'failed' | 'skipped'
  /** A `WhyNot`, or `paused:` and the reason. */
  readonly why: string
  readonly at: string
}

export interface RolloutState {
  readonly id: string
  readonly target: string
  /** How many migrations stand where it has been. */
  readonly number: number
  readonly startedAt: string
  readonly startedBy: string
  readonly state: 'going' | 'done' | 'stopped'
  /** The code of the locality that was chosen to go first. */
  readonly canary: string | null
  readonly localities: number
  readonly behind: number
  /** How many of those are paused, and left out. */
  readonly paused: number
  readonly waves: readonly { readonly wave: number; readonly localities: number; readonly at: string }[]
  readonly standstills: readonly Standstill[]
}

/** How far a rollout is, the newest when none is named, and at which locality it stopped and why; undefined without any. */
export async function readRollout(database: Database<'registry'>, id?: string): Promise<RolloutState | undefined> {
  const { orm } = database
  const [found] = await registryBatch(database, [selectRollout(orm, id)])
  const [rollout] = found as Rollout[]
  if (!rollout) return undefined
  const { canary: first, number, startedAt, startedBy, target } = rollout
  const ofIt = eq(rolloutSteps.rolloutId, rollout.id)
  const [facts, waves, standstills] = await registryBatch(database, [
    orm.all(sql`select ${failuresOf(rollout.id)} as failed,
      (select code from localities where id = ${first}) as canary,
      (select count(*) from localities where ${hasDatabase}) as localities,
      (select count(*) from localities where ${isBehind(number)}) as behind,
      (select count(*) from localities where ${isBehind(number)} and ${pausedFor(sql`localities.id`)} is not null) as paused`),
    orm
      .select({ wave: rolloutSteps.wave, localities: sql<number>`count(*)`, at: sql<string>`max(${rolloutSteps.at})` })
      .from(rolloutSteps)
      .where(and(ofIt, eq(rolloutSteps.outcome, 'applied'), eq(rolloutSteps.number, number)))
      .groupBy(rolloutSteps.wave)
      .orderBy(asc(rolloutSteps.wave)),
    orm
      .select({
        code: localities.code,
        name: localities.name,
        outcome: rolloutSteps.outcome,
        why: rolloutSteps.code,
        at: rolloutSteps.at,
      })
      .from(rolloutSteps)
      .innerJoin(localities, eq(localities.id, rolloutSteps.localityId))
      .where(
        and(
          ofIt,
          eq(rolloutSteps.turn, turnOf(rollout.id)),
          inArray(rolloutSteps.outcome, ['failed', 'skipped']),
          sql`${schemaOfLocality} < ${number}`,
        ),
      )
      .orderBy(asc(rolloutSteps.outcome), asc(rolloutSteps.at))
      .limit(100),
  ])
  const [{ failed, canary, localities: all, behind, paused } = none] = facts as (typeof none)[]
  return {
    id: rollout.id,
    target,
    number,
    startedAt,
    startedBy,
    state: failed > 0 ? 'stopped' : behind > paused ? 'going' : 'done',
    canary,
    localities: all,
    behind,
    paused,
    waves: waves as RolloutState['waves'],
    standstills: standstills as Standstill[],
  }
}

const none = { failed: 0, canary: null as string | null, localities: 0, behind: 0, paused: 0 }
