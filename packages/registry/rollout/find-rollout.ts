import type { Database, Orm, Statement } from '@kps/foundation/database'
import { localityColumns, pausedFor, schemaOfLocality } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { rollouts } from './schema.ts'
import { largestWave } from './wave.ts'

export type Rollout = typeof rollouts.$inferSelect

/** A locality that a rollout has still to bring to its target. */
export interface Behind {
  readonly id: string
  readonly namespace: string
  readonly schema: number
}

/** The statement that finds one rollout, or the newest. */
export const selectRollout = (orm: Orm, id?: string) =>
  orm
    .select()
    .from(rollouts)
    .where(id === undefined ? undefined : eq(rollouts.id, id))
    .orderBy(desc(rollouts.number))
    .limit(1)

/** In which turn a rollout is: one more than it was resumed. */
export const turnOf = (id: string): SQL<number> =>
  sql<number>`(select count(*) + 1 from rollout_resumptions where rollout_resumptions.rollout_id = ${id})`

/** How many localities failed in the turn that it is in. */
export const failuresOf = (id: string): SQL<number> =>
  sql<number>`(select count(*) from rollout_steps where rollout_steps.rollout_id = ${id}
    and rollout_steps.turn = ${turnOf(id)} and rollout_steps.outcome = 'failed')`

/** What has a database and still its key: also a locality that is being made, and none that was closed. */
export const hasDatabase: SQL = sql`exists (select 1 from data_keys where data_keys.locality_id = localities.id)
  and exists (select 1 from provisioning_steps where provisioning_steps.locality_id = localities.id and provisioning_steps.step = 'migrated')`

const here = sql`localities.id`

export const isBehind = (number: number): SQL => sql`(${hasDatabase} and ${schemaOfLocality} < ${number})`

/** The statement that finds who goes next: the canary, then by age. Whoever is paused stays where it is. */
const selectBehind = (database: Database<'registry'>, { canary, number }: Rollout): Statement =>
  database.orm
    .select({ id: localities.id, namespace: localityColumns.namespace, schema: schemaOfLocality })
    .from(localities)
    .where(and(isBehind(number), sql`${pausedFor(here)} is null`))
    .orderBy(sql`localities.id = ${canary} desc`, asc(localities.requestedAt), asc(localities.id))
    .limit(largestWave)

/** The statement that says of each paused locality that it was left out: once a turn. */
const skipPaused = (orm: Orm, { id, number, target }: Rollout, now: string): Statement =>
  orm.run(sql`insert or ignore into rollout_steps
      (rollout_id, locality_id, migration, number, turn, wave, outcome, code, fingerprint, milliseconds, at)
    select ${id}, localities.id, ${target}, ${number}, ${turnOf(id)}, -1, 'skipped', 'paused:' || ${pausedFor(here)}, null, 0, ${now}
    from localities where ${isBehind(number)} and ${pausedFor(here)} is not null`)

const selectSoFar = (orm: Orm, { id, number }: Rollout): Statement =>
  orm.all(sql`select ${turnOf(id)} as turn, ${failuresOf(id)} as failed,
    (select count(*) from rollout_steps where rollout_id = ${id} and outcome = 'applied' and number = ${number}) as brought`)

/** The statements of one planning, in their order: who was left out, how far it is, who is behind. */
export const planning = (database: Database<'registry'>, rollout: Rollout, now: string): readonly Statement[] => [
  skipPaused(database.orm, rollout, now),
  selectSoFar(database.orm, rollout),
  selectBehind(database, rollout),
]
