import { type ClosingState, tenancyRefused } from '@kps/crossings/tenancy'
import type { Database, Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { asc, eq, sql } from 'drizzle-orm'
import { localityClosings } from './schema.ts'

export type ClosingRow = typeof localityClosings.$inferSelect

/** After which states a state may come; `undefined` is a locality that nobody has asked to close. */
export const follows: Readonly<Record<ClosingState, readonly (ClosingState | undefined)[]>> = {
  asked: [undefined, 'called-off'],
  'called-off': ['asked', 'confirmed', 'exported'],
  confirmed: ['asked'],
  // Whoever exports again has the newer export: what was written since is in it.
  exported: ['confirmed', 'exported'],
  'destruction-asked': ['exported'],
  paused: ['destruction-asked'],
  'key-destroyed': ['paused'],
  blocked: ['key-destroyed'],
  'database-removed': ['blocked'],
  'backups-removed': ['database-removed'],
  closed: ['backups-removed'],
}

/** All states of a closing so far, oldest first. */
export async function statesOf(database: Database<'registry'>, localityId: string): Promise<readonly ClosingRow[]> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select()
      .from(localityClosings)
      .where(eq(localityClosings.localityId, localityId))
      .orderBy(asc(localityClosings.place)),
  ])
  return rows as ClosingRow[]
}

/** The rows of the closing that goes on: from the last time that somebody asked. */
export const goingOn = (rows: readonly ClosingRow[]): readonly ClosingRow[] =>
  rows.slice(
    Math.max(
      0,
      rows.findLastIndex(({ state }) => state === 'asked'),
    ),
  )

export const lastOf = (rows: readonly ClosingRow[], state: ClosingState): ClosingRow | undefined =>
  goingOn(rows).findLast((row) => row.state === state)

/** @throws Failure conflict when that state may not come now */
export function demandTurn(rows: readonly ClosingRow[], state: ClosingState): void {
  const last = rows.at(-1)?.state
  if (follows[state].includes(last)) return
  const isLater = last !== undefined && last !== 'called-off' && rows.some((row) => row.state === state)
  throw tenancyRefused(isLater ? 'alreadyRuns' : 'notYet')
}

interface Step {
  readonly localityId: string
  readonly state: ClosingState
  readonly at: Instant
  readonly by?: string | null
  readonly detail?: string | null
}

/** The statement that adds a state at the place after those that were read; where another was faster, the batch is refused. */
export const enter = (
  orm: Orm,
  rows: readonly ClosingRow[],
  { at, by = null, detail = null, localityId, state }: Step,
): Statement =>
  orm.insert(localityClosings).values({ localityId, place: (rows.at(-1)?.place ?? 0) + 1, state, at, by, detail })

/** The id of a locality that was ever open, closed or not. @throws Failure not-found */
export async function findEver(database: Database<'registry'>, code: string) {
  const [rows] = await registryBatch(database, [
    database.orm
      .select({
        id: sql<string>`localities.id`,
        code: sql<string>`localities.code`,
        name: sql<string>`localities.name`,
        nameMi: sql<string>`localities.name_mi`,
        openedAt: sql<string>`(select at from provisioning_steps where locality_id = localities.id and step = 'open')`,
      })
      .from(sql`localities`)
      .where(sql`localities.code = ${code}
        and exists (select 1 from provisioning_steps where locality_id = localities.id and step = 'open')`),
  ])
  const [row] = rows as { id: string; code: string; name: string; nameMi: string; openedAt: string }[]
  if (!row) throw tenancyRefused('notFound')
  return row
}
