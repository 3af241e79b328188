import { tenancyRefused } from '@kps/crossings/tenancy'
import { asserts } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { registryBatch, serveFrom } from '@kps/registry/localities'
import { pause, resume } from '@kps/registry/pauses'
import * as v from 'valibot'
import { byTwoPeople } from './by-two-people.ts'
import { compareContents } from './compare.ts'
import { contents, openCopy, readContents } from './contents.ts'
import { entriesBeyond } from './entries-beyond.ts'
import type { RestoreRow } from './find.ts'
import { markRestored } from './mark-restored.ts'
import type { Means } from './means.ts'
import { noteRestore, type RestoreStep, stepsOfRestore } from './steps.ts'

const before = v.pipe(v.string(), v.parseJson(), v.object({ from: v.string() }))
const migrated = v.pipe(v.string(), v.parseJson(), v.object({ found: contents }))

/** Each step of a switch-over that is left, once, in this order. Only for one that two people, or the operator, wanted. */
export async function finishSwitch(restore: RestoreRow, { database, keys }: Means): Promise<void> {
  const { orm } = database
  const { platform } = keys
  const steps = await stepsOfRestore(database, restore.id)
  const confirmed = steps.get('switch-confirmed')
  const { from } = v.parse(before, confirmed?.detail)
  const by = confirmed?.by ?? 'hub'
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
    await registryBatch(database, [
      orm.run(asserts(byTwoPeople(restore.id))),
      serveFrom(orm, restore.localityId, restore.namespace, instantNow()),
      note('served'),
    ])
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
