import { tenancyRefused } from '@kps/crossings/tenancy'
import { asserts, type Statement } from '@kps/foundation/database'
import type { Locality } from '@kps/registry/localities'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { findRestore, openLocality, type RestoreRow } from './find.ts'
import { isSwitching, switching } from './is-switching.ts'
import type { Asked, Means } from './means.ts'
import { once } from './once.ts'
import { noteRestore, type RestoreStep, stepsOfRestore } from './steps.ts'

const askedFor = v.object({ restoreId: v.string() })

/**
 * The first of two people asks that a locality be served from a restored database. Nothing happens before another one confirms it.
 * @throws Failure not-found, conflict when the restore was not found good, another is being switched to, or somebody asked already
 */
export async function askToSwitch(
  asked: Asked & { readonly restoreId: string },
  { database }: Pick<Means, 'database'>,
): Promise<{ readonly restoreId: string }> {
  const locality = await openLocality(database, asked.code)
  const restore = await findRestore(database, locality.id, asked.restoreId)
  return once(database, { key: asked.key, method: 'askToSwitch', result: askedFor }, async () => {
    const steps = await stepsOfRestore(database, restore.id)
    if (steps.has('switch-asked')) throw tenancyRefused('decidedMeanwhile')
    return {
      statements: [
        ...(await demandReady(locality, restore, steps, database)),
        noteRestore(database, restore.id, 'switch-asked', null, { by: asked.by }),
        // Two ask at once: the second finds the row of the first.
        database.orm.run(
          asserts(sql`exists (select 1 from restore_steps where restore_id = ${restore.id} and step = 'switch-asked'
            and by = ${asked.by})`),
        ),
      ],
      result: { restoreId: restore.id },
    }
  })
}

/**
 * The statements that assert that a restore can be served: nothing else is being switched to, and it is not dropped.
 * @throws Failure conflict when it was not found good, or cannot be served now
 */
export async function demandReady(
  locality: Locality,
  restore: RestoreRow,
  steps: ReadonlyMap<RestoreStep['step'], RestoreStep>,
  database: Means['database'],
): Promise<readonly Statement[]> {
  if (steps.has('refused')) throw tenancyRefused('checksFailed')
  if (!steps.has('migrated') || steps.has('dropping')) throw tenancyRefused('notYet')
  if (locality.pausedFor === 'closing' || (await isSwitching(database, locality.id, restore.id)))
    throw tenancyRefused('alreadyRuns')
  return [
    database.orm.run(asserts(sql`not ${switching(locality.id, restore.id)}`)),
    database.orm.run(
      asserts(sql`not exists (select 1 from restore_steps where restore_id = ${restore.id} and step = 'dropping')`),
    ),
  ]
}
