import { makeId } from '@kps/crossings/ids'
import { type Check, type Restore, tenancyRefused } from '@kps/crossings/tenancy'
import { migrate } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { type Locality, registryBatch } from '@kps/registry/localities'
import { randomNamespace } from '@kps/registry/platform'
import * as v from 'valibot'
import { compareContents } from './compare.ts'
import { type Contents, openCopy, readContents } from './contents.ts'
import { entriesBeyond } from './entries-beyond.ts'
import { examineFile, examineKey } from './examine.ts'
import { type BackupRow, findBackup, findRestore, openLocality, type RestoreRow } from './find.ts'
import type { Asked, Means } from './means.ts'
import { notedContents } from './noted-contents.ts'
import { once } from './once.ts'
import { restoreOf } from './restore-of.ts'
import { restores } from './schema.ts'
import { noteRestore, stepsOfRestore } from './steps.ts'

const begun = v.object({ restoreId: v.string() })

/**
 * Copies a backup into a new database and compares it with what was noted when the backup was made. Nobody is served from it.
 * Asked again with the same key it goes on where it fell.
 * @throws Failure not-found without such a backup of that locality, conflict when the backup was never found good or is removed
 */
export async function restoreBackup(asked: Asked & { readonly backupId: string }, means: Means): Promise<Restore> {
  const { database } = means
  const locality = await openLocality(database, asked.code)
  const backup = await findBackup(database, locality.id, asked.backupId)
  const noted = await notedContents(database, backup.id)
  const now = instantNow()
  const { restoreId } = await once(database, { key: asked.key, method: 'restoreBackup', result: begun }, async () => {
    if (!noted) throw tenancyRefused('notYet')
    const id = makeId('rst', now)
    const row = { id, backupId: backup.id, localityId: locality.id, namespace: randomNamespace('t') }
    return {
      statements: [database.orm.insert(restores).values({ ...row, askedBy: asked.by, askedAt: now })],
      result: { restoreId: id },
    }
  })
  const restore = await findRestore(database, locality.id, restoreId)
  // Asked again after its backup was removed, there is nothing left to finish.
  if (noted) await finishRestore({ locality, backup, restore, noted }, means)
  return restoreOf(restore, await stepsOfRestore(database, restoreId))
}

interface Restoring {
  readonly locality: Locality
  readonly backup: BackupRow
  readonly restore: RestoreRow
  /** What was found when the backup was made. */
  readonly noted: Contents
}

async function finishRestore({ backup, locality, noted, restore }: Restoring, means: Means): Promise<void> {
  const { database, keys } = means
  const steps = await stepsOfRestore(database, restore.id)
  const note = (...step: Parameters<typeof noteRestore> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
    registryBatch(database, [noteRestore(database, restore.id, ...step)])
  if (steps.has('refused') || steps.has('migrated') || steps.has('dropping')) return
  if (!steps.has('copied')) {
    await keys.platform.remove(restore.namespace)
    await keys.platform.copy(backup.namespace, restore.namespace)
    await note('copied')
  }
  const copy = await openCopy(keys.platform, restore.namespace)
  if (!steps.has('checked')) {
    const found = await readContents(copy)
    const checks: readonly Check[] = [
      ...compareContents(locality.id, noted, found),
      ...(await examineFile(copy)),
      await examineKey(copy, locality, keys.platformKey),
    ]
    const liveEntriesBeyond = await entriesBeyond(keys.platform, locality.namespace, found.auditEntries)
    const holds = checks.every((one) => one.holds)
    await note(holds ? 'checked' : 'refused', { checks, found, liveEntriesBeyond })
    if (!holds) return
  }
  // A backup may be older than the last migration, which the doors count on.
  await migrate(copy, means.migrations, means.triggers, instantNow())
  await note('migrated', { found: await readContents(copy) })
}
