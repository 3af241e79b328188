import { tenancyRefused } from '@kps/crossings/tenancy'
import { asserts } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { findRestore, openLocality, type RestoreRow } from './find.ts'
import type { Asked, Means } from './means.ts'
import { once } from './once.ts'
import { noteRestore, stepsOfRestore } from './steps.ts'

const dropped = v.object({ restoreId: v.string() })

/**
 * Removes a restored database that is not served. Asked again it goes on where it fell.
 * @throws Failure not-found; conflict for one that is served or being switched to
 */
export async function dropRestore(
  asked: Asked & { readonly restoreId: string },
  means: Pick<Means, 'database' | 'keys'>,
): Promise<{ readonly restoreId: string }> {
  const { database } = means
  const locality = await openLocality(database, asked.code)
  const restore = await findRestore(database, locality.id, asked.restoreId)
  const now = instantNow()
  await once(database, { key: asked.key, method: 'dropRestore', result: dropped }, async () => {
    const steps = await stepsOfRestore(database, restore.id)
    const hasEnded = steps.has('refused') && steps.has('resumed')
    if (steps.has('switch-confirmed') && !hasEnded) throw tenancyRefused('alreadyRuns')
    return {
      statements: [
        database.orm.run(
          asserts(sql`not exists (select 1 from locality_databases where namespace = ${restore.namespace})`),
        ),
        database.orm.run(
          asserts(sql`not exists (select 1 from restore_steps as begun where begun.restore_id = ${restore.id}
            and begun.step = 'switch-confirmed' and not exists (select 1 from restore_steps as ended
              where ended.restore_id = begun.restore_id and ended.step = 'refused'))`),
        ),
        noteRestore(database, restore.id, 'dropping', null, { by: asked.by, at: now }),
      ],
      result: { restoreId: restore.id },
    }
  })
  await removeRestored(restore, means)
  return { restoreId: restore.id }
}

/** Removes the database of a restore that was dropped, or whose locality is closed. Again is harmless. */
export async function removeRestored(
  restore: RestoreRow,
  { database, keys }: Pick<Means, 'database' | 'keys'>,
): Promise<void> {
  await registryBatch(database, [noteRestore(database, restore.id, 'dropping')])
  await keys.platform.remove(restore.namespace)
  await registryBatch(database, [noteRestore(database, restore.id, 'dropped')])
}
