import type { Certificate, Closing } from '@kps/crossings/tenancy'
import type { Means } from '@kps/registry/backups'
import { backupSteps, backups } from '@kps/registry/backups/schema'
import { registryBatch } from '@kps/registry/localities'
import { and, count, eq, gte } from 'drizzle-orm'
import * as v from 'valibot'
import { exportTold } from './exported.ts'
import { type ClosingRow, findEver, goingOn, lastOf, statesOf } from './standing.ts'

const keeps = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ afterRemovalDays: v.number(), pointInTimeDays: v.number(), region: v.string() }),
)
const told = v.pipe(v.string(), v.parseJson(), exportTold)

/**
 * How the closing of a locality stands, and its certificate once it is closed.
 * @throws Failure not-found when there never was such an open locality
 */
export async function closingOf(code: string, { database }: Pick<Means, 'database'>): Promise<Closing> {
  const locality = await findEver(database, code)
  const rows = await statesOf(database, locality.id)
  const [counted] = await registryBatch(database, [
    database.orm
      .select({ count: count() })
      .from(backups)
      .innerJoin(backupSteps, and(eq(backupSteps.backupId, backups.id), eq(backupSteps.step, 'removed')))
      .where(and(eq(backups.localityId, locality.id), gte(backupSteps.at, lastOf(rows, 'key-destroyed')?.at ?? '9'))),
  ])
  const now = goingOn(rows)
  const exported = lastOf(rows, 'exported')
  const detail = exported?.detail ? v.parse(told, exported.detail) : undefined
  const had = detail ? Object.values(detail.rows).reduce((sum, one) => sum + one, 0) : 0
  return {
    code: locality.code,
    name: locality.name,
    steps: now.map(({ at, by, state }) => ({ state, at, by })),
    reason: lastOf(rows, 'asked')?.detail ?? null,
    exported: exported && detail ? { at: exported.at, digest: detail.digest, rows: had } : null,
    certificate: certificateOf(rows, {
      ...locality,
      backupsRemoved: (counted as { count: number }[])[0]?.count ?? 0,
      exportDigest: detail?.digest ?? '',
      exportedRows: had,
    }),
  }
}

type Known = Pick<
  Certificate,
  'code' | 'name' | 'nameMi' | 'openedAt' | 'backupsRemoved' | 'exportDigest' | 'exportedRows'
>

/** What is left of a locality once all steps are done; nothing before. */
function certificateOf(rows: readonly ClosingRow[], known: Known & { readonly id: string }): Certificate | null {
  const step = (state: ClosingRow['state']) => lastOf(rows, state)
  const closed = step('closed')
  if (!closed) return null
  const { id: _, ...facts } = known
  return {
    ...facts,
    keeps: v.parse(keeps, closed.detail),
    closedAt: closed.at,
    askedBy: step('asked')?.by ?? '',
    confirmedBy: step('confirmed')?.by ?? '',
    destroyedBy: step('destruction-asked')?.by ?? '',
    keyDestroyedAt: step('key-destroyed')?.at ?? '',
    databaseRemovedAt: step('database-removed')?.at ?? '',
  }
}
