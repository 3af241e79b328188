import { tenancyRefused } from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import { type Asked, type Contents, isSwitching, type Means, notedContents, takeBackup } from '@kps/registry/backups'
import { findLocality, registryBatch } from '@kps/registry/localities'
import { pause, resume } from '@kps/registry/pauses'
import type { ExportTold } from './exported.ts'

/** What grows by being read and signed in to, and by the export itself; all else that grew since is not in the export. */
const growByReading = new Set(['audit_entries', 'sessions', 'session_endings', 'idempotency'])

/** Whether a table has other rows than the export had. */
export const isBeyond = (exported: ExportTold['rows'], found: Contents['rows']): boolean =>
  Object.keys({ ...exported, ...found }).some(
    (table) => !growByReading.has(table) && (exported[table] ?? 0) !== (found[table] ?? 0),
  )

/**
 * Pauses a locality and blocks its database, so that nobody writes any more, and counts a copy of it: what is destroyed has to be
 * what was exported. Otherwise the locality is served again.
 * @throws Failure conflict when something was written since the export
 */
export async function demandWhole(asked: Asked, exported: ExportTold, means: Means): Promise<void> {
  const { database, keys } = means
  const locality = await findLocality(database, asked.code)
  if (!locality) throw tenancyRefused('notFound')
  if (await isSwitching(database, locality.id)) throw tenancyRefused('alreadyRuns')
  const paused = () => ({ localityId: locality.id, why: 'closing' as const, at: instantNow(), by: asked.by })
  await registryBatch(database, [pause(database.orm, paused())])
  await keys.platform.block(locality.namespace, true)
  const { backupId } = await takeBackup({ ...asked, key: `whole-${asked.key}`.slice(0, 100) }, means)
  const found = await notedContents(database, backupId)
  if (found && !isBeyond(exported.rows, found.rows)) return
  await letGoOn(asked, means)
  throw tenancyRefused('writtenSince')
}

/** Serves a locality again that is not to be closed after all, where it was paused for that. */
export async function letGoOn(
  { by, code }: Pick<Asked, 'by' | 'code'>,
  { database, keys }: Pick<Means, 'database' | 'keys'>,
): Promise<void> {
  const locality = await findLocality(database, code)
  if (locality?.pausedFor !== 'closing') return
  await keys.platform.block(locality.namespace, false)
  await registryBatch(database, [
    resume(database.orm, { localityId: locality.id, why: 'closing', at: instantNow(), by }),
  ])
}
