import { registryBatch } from '@kps/registry/localities'
import type { BackupRow } from './find.ts'
import type { Means } from './means.ts'
import { noteBackup, stepsOfBackup } from './steps.ts'

/** Removes a backup for good: first the row that says so, so that nobody restores from it, then the copy. Again is harmless. */
export async function removeBackup(backup: BackupRow, { database, keys }: Pick<Means, 'database' | 'keys'>) {
  const steps = await stepsOfBackup(database, backup.id)
  if (steps.has('removed')) return
  await registryBatch(database, [noteBackup(database, backup.id, 'removing')])
  await keys.platform.remove(backup.namespace)
  await registryBatch(database, [noteBackup(database, backup.id, 'removed')])
}
