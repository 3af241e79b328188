import { type Closing, tenancyRefused } from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import { type Asked, type Means, once, removeDatabases, removeEveryBackup } from '@kps/registry/backups'
import { destroyDataKey, registryBatch } from '@kps/registry/localities'
import { pause } from '@kps/registry/pauses'
import * as v from 'valibot'
import { closingOf } from './closing-of.ts'
import { demandWhole, letGoOn } from './demand-whole.ts'
import { exportTold } from './exported.ts'
import { type ClosingRow, demandTurn, enter, findEver, lastOf, statesOf } from './standing.ts'

const entered = v.object({ state: v.string() })
const told = v.pipe(v.string(), v.parseJson(), exportTold)

/**
 * Destroys a locality that was exported: it is paused, its data key destroyed, and only then its databases and backups removed
 * and it is called closed. Whatever falls between leaves nothing that can be read. Asked again it goes on where it fell.
 * @throws Failure not-found; conflict for whoever asked that it be closed, before the export, or when something was written since
 *   the export
 */
export async function destroyLocality(asked: Asked, means: Means): Promise<Closing> {
  const { database } = means
  const locality = await findEver(database, asked.code)
  const standing = await statesOf(database, locality.id)
  if (!lastOf(standing, 'destruction-asked')) await askToDestroy(asked, locality.id, means)
  await goOnDestroying(asked.code, means)
  return closingOf(asked.code, means)
}

async function askToDestroy(asked: Asked, localityId: string, means: Means): Promise<void> {
  const { database } = means
  let isStill = false
  const command = { key: asked.key, method: 'destroyLocality', result: entered }
  try {
    await once(database, command, async () => {
      const rows = await statesOf(database, localityId)
      demandTurn(rows, 'destruction-asked')
      if (lastOf(rows, 'asked')?.by === asked.by) throw tenancyRefused('samePerson')
      await demandWhole(asked, v.parse(told, lastOf(rows, 'exported')?.detail), means)
      isStill = true
      const step = { localityId, state: 'destruction-asked' as const, at: instantNow(), by: asked.by }
      return { statements: [enter(database.orm, rows, step)], result: { state: 'destruction-asked' } }
    })
  } catch (error) {
    // Somebody was faster, and may have called it off.
    const isBegun = lastOf(await statesOf(database, localityId), 'destruction-asked')
    if (isStill && !isBegun) await letGoOn(asked, means)
    throw error
  }
}

/** Each step that is left, once, in this order, each with its row. Only for a locality whose destruction was asked for. */
export async function goOnDestroying(code: string, means: Means): Promise<void> {
  const { database } = means
  const { id: localityId } = await findEver(database, code)
  const { orm } = database
  let rows = await statesOf(database, localityId)
  if (!lastOf(rows, 'destruction-asked')) throw tenancyRefused('notYet')
  const step = async (
    state: ClosingRow['state'],
    work: () => Promise<Parameters<typeof registryBatch>[1]>,
    detail: object | null = null,
  ) => {
    if (lastOf(rows, state)) return
    const statements = await work()
    const row = { localityId, state, at: instantNow(), detail: detail && JSON.stringify(detail) }
    await registryBatch(database, [enter(orm, rows, row), ...statements])
    rows = await statesOf(database, localityId)
  }
  const by = lastOf(rows, 'destruction-asked')?.by ?? 'hub'
  await step('paused', async () => [pause(orm, { localityId, why: 'closing', at: instantNow(), by })])
  await step('key-destroyed', async () => destroyDataKey(orm, localityId))
  await step('blocked', async () => {
    // Where the registry's server can be asked to, what lay in its log goes too. The certificate counts on no such thing.
    await means.settle?.().catch(() => {})
    await removeDatabases(localityId, 'block', means)
    return []
  })
  await step('database-removed', async () => {
    await removeDatabases(localityId, 'remove', means)
    return []
  })
  await step('backups-removed', async () => {
    await removeEveryBackup(localityId, means)
    return []
  })
  await step(
    'closed',
    async () => {
      // A copy that was under way when the rest was removed.
      await removeEveryBackup(localityId, means)
      return []
    },
    means.keys.platform.keeps,
  )
}
