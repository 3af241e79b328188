import { makeId } from '@kps/crossings/ids'
import { asserts } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { type Locality, openLocalityId, registryBatch } from '@kps/registry/localities'
import { randomNamespace } from '@kps/registry/platform'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { openCopy, readContents } from './contents.ts'
import { type BackupRow, findBackup, openLocality } from './find.ts'
import type { Asked, Means } from './means.ts'
import { once } from './once.ts'
import { backups } from './schema.ts'
import { noteBackup, stepsOfBackup } from './steps.ts'

const taken = v.object({ backupId: v.string() })

/**
 * Copies a locality's database as one moment sees it, and notes what is in the copy. Asked again with the same key it goes on
 * where it fell.
 * @throws Failure not-found without such an open locality; Fault when the platform or the copy does not answer
 */
export async function takeBackup(asked: Asked, means: Means): Promise<{ readonly backupId: string }> {
  const { database } = means
  const { orm } = database
  const locality = await openLocality(database, asked.code)
  const now = instantNow()
  const { backupId } = await once(database, { key: asked.key, method: 'takeBackup', result: taken }, async () => {
    const id = makeId('bkp', now)
    const row = { id, localityId: locality.id, source: locality.namespace, namespace: randomNamespace('b') }
    return {
      statements: [
        orm.run(asserts(sql`${openLocalityId(asked.code)} is not null`)),
        orm.insert(backups).values({ ...row, askedBy: asked.by, askedAt: now }),
      ],
      result: { backupId: id },
    }
  })
  await finishBackup(locality, await findBackup(database, locality.id, backupId), means)
  return { backupId }
}

/** Copies and checks what is not copied and checked yet. A copy that fell half way is made anew. */
export async function finishBackup(locality: Locality, backup: BackupRow, means: Means): Promise<void> {
  const { database, keys } = means
  const steps = await stepsOfBackup(database, backup.id)
  if (steps.has('checked') || steps.has('refused') || steps.has('removing')) return
  if (!steps.has('copied')) {
    await keys.platform.remove(backup.namespace)
    await keys.platform.copy(backup.source, backup.namespace)
    await registryBatch(database, [noteBackup(database, backup.id, 'copied')])
  }
  const found = await readContents(await openCopy(keys.platform, backup.namespace))
  const isOwn = found.tenant === locality.id
  await registryBatch(database, [noteBackup(database, backup.id, isOwn ? 'checked' : 'refused', isOwn ? found : null)])
}
