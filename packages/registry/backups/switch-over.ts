import { tenancyRefused } from '@kps/crossings/tenancy'
import { asserts } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { registryBatch, serveFrom } from '@kps/registry/localities'
import { pause, resume } from '@kps/registry/pauses'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { compareContents } from './compare.ts'
import { contents, openCopy, readContents } from './contents.ts'
import { entriesBeyond } from './entries-beyond.ts'
import { findRestore, openLocality, type RestoreRow } from './find.ts'
import { isSwitching, switching } from './is-switching.ts'
import { markRestored } from './mark-restored.ts'
import type { Asked, Means } from './means.ts'
import { once } from './once.ts'
import { noteRestore, type RestoreStep, stepsOfRestore } from './steps.ts'

const switched = v.object({ restoreId: v.string() })
const before = v.pipe(v.string(), v.parseJson(), v.object({ by: v.string(), from: v.string() }))
const migrated = v.pipe(v.string(), v.parseJson(), v.object({ found: contents }))

/**
 * Serves a locality from a restored database: it is paused, its old database blocked for everybody, the new one looked at once
 * more and marked as restored, and only then named in the registry. Doors that still hold a token of the old one are refused
 * there, and ask anew. Asked again it goes on where it fell.
 * @throws Failure not-found, conflict when the restore was not found good, or another is being switched to; when it is not good
 *   any more, the old database serves again
 */
export async function switchOver(
  asked: Asked & { readonly restoreId: string },
  means: Means,
): Promise<{ readonly restoreId: string }> {
  const { database } = means
  const locality = await openLocality(database, asked.code)
  const restore = await findRestore(database, locality.id, asked.restoreId)
  const now = instantNow()
  await once(database, { key: asked.key, method: 'switchOver', result: switched }, async () => {
    const steps = await stepsOfRestore(database, restore.id)
    if (steps.has('refused')) throw tenancyRefused('checksFailed')
    if (!steps.has('migrated') || steps.has('dropping')) throw tenancyRefused('notYet')
    if (locality.pausedFor === 'closing' || (await isSwitching(database, locality.id, restore.id)))
      throw tenancyRefused('alreadyRuns')
    return {
      statements: [
        database.orm.run(asserts(sql`not ${switching(locality.id, restore.id)}`)),
        database.orm.run(
          asserts(sql`not exists (select 1 from restore_steps where restore_id = ${restore.id} and step = 'dropping')`),
        ),
        noteRestore(database, restore.id, 'switch-asked', { by: asked.by, from: locality.namespace }, now),
      ],
      result: { restoreId: restore.id },
    }
  })
  await finishSwitch(restore, means)
  return { restoreId: restore.id }
}

async function finishSwitch(restore: RestoreRow, { database, keys }: Means): Promise<void> {
  const { orm } = database
  const { platform } = keys
  const steps = await stepsOfRestore(database, restore.id)
  const { by, from } = v.parse(before, steps.get('switch-asked')?.detail)
  const due = (step: RestoreStep['step']) => !steps.has(step)
  const note = (step: RestoreStep['step'], detail: object | null = null) =>
    noteRestore(database, restore.id, step, detail)
  const paused = () => ({ localityId: restore.localityId, why: 'restore' as const, at: instantNow(), by })
  const goOn = () => registryBatch(database, [resume(orm, paused()), note('resumed')])
  if (steps.has('refused')) return giveUp()
  if (due('paused')) await registryBatch(database, [pause(orm, paused()), note('paused')])
  if (due('blocked')) {
    const liveEntriesBeyond = await entriesBeyond(
      platform,
      from,
      v.parse(migrated, steps.get('migrated')?.detail).found.auditEntries,
    )
    if (await platform.exists(from)) await platform.block(from, true)
    await registryBatch(database, [note('blocked', { liveEntriesBeyond })])
  }
  if (due('checked-again')) {
    const { found } = v.parse(migrated, steps.get('migrated')?.detail)
    const checks = compareContents(
      restore.localityId,
      found,
      await readContents(await openCopy(platform, restore.namespace)),
    )
    if (!checks.every((one) => one.holds)) {
      await registryBatch(database, [note('refused', { checks, found, liveEntriesBeyond: null })])
      return giveUp()
    }
    await registryBatch(database, [note('checked-again')])
  }
  if (due('marked')) {
    await markRestored(platform, restore)
    await registryBatch(database, [note('marked')])
  }
  if (due('served')) {
    await registryBatch(database, [serveFrom(orm, restore.localityId, restore.namespace, instantNow()), note('served')])
  }
  if (due('resumed')) await goOn()

  async function giveUp(): Promise<never> {
    if (due('resumed')) {
      if (await platform.exists(from)) await platform.block(from, false)
      await goOn()
    }
    throw tenancyRefused('checksFailed')
  }
}
