import { instantNow } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { localityDatabases } from '@kps/registry/localities/schema'
import { eq } from 'drizzle-orm'
import { removeRestored } from './drop-restore.ts'
import type { Means } from './means.ts'
import { removeBackup } from './remove-backup.ts'
import { backups, databaseRemovals, restores } from './schema.ts'

type Door = Pick<Means, 'database' | 'keys'>

/** Blocks or removes every database that was ever the locality's own. Again is harmless. */
export async function removeDatabases(
  localityId: string,
  how: 'block' | 'remove',
  { database, keys }: Door,
): Promise<void> {
  const { orm } = database
  const [rows] = await registryBatch(database, [
    orm.select().from(localityDatabases).where(eq(localityDatabases.localityId, localityId)),
  ])
  for (const { namespace } of rows as (typeof localityDatabases.$inferSelect)[]) {
    if (how === 'block') {
      if (await keys.platform.exists(namespace)) await keys.platform.block(namespace, true)
      continue
    }
    await keys.platform.remove(namespace)
    await registryBatch(database, [
      orm.insert(databaseRemovals).values({ namespace, removedAt: instantNow() }).onConflictDoNothing(),
    ])
  }
}

/** Removes every backup of a locality and every database restored from one. Again is harmless. */
export async function removeEveryBackup(localityId: string, means: Door): Promise<void> {
  const { database } = means
  const { orm } = database
  const [kept, restored] = await registryBatch(database, [
    orm.select().from(backups).where(eq(backups.localityId, localityId)),
    orm.select().from(restores).where(eq(restores.localityId, localityId)),
  ])
  for (const backup of kept as (typeof backups.$inferSelect)[]) await removeBackup(backup, means)
  for (const restore of restored as (typeof restores.$inferSelect)[]) await removeRestored(restore, means)
}
