import { instantNow } from '@kps/foundation/time'
import { migrateFleet } from '@kps/local/fleet'
import { triggers } from '@kps/migrations/locality'
import { registryBatch } from '@kps/registry/localities'
import { pause, resume } from '@kps/registry/pauses'
import {
  advanceRollout,
  goOnTonight,
  type RolloutMeans,
  readRollout,
  resumeRollout,
  startRollout,
} from '@kps/registry/rollout'
import { type AFleet, aFleet, anAgency, furtherMigrations, howEachStands, type Tenant } from '@kps/test/fleet'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'

const by = 'acc_of_a_tenancy_manager'
let fleet: AFleet
afterEach(() => fleet?.close())

/** Takes wave after wave until it does not go on, and says how each went. */
async function goOn(means: RolloutMeans): Promise<readonly string[]> {
  const waves: string[] = []
  for (;;) {
    const { brought, failed, state, wave } = await advanceRollout(means)
    waves.push(state === 'done' ? state : `wave ${wave}: ${brought} brought, ${failed} failed, ${state}`)
    if (state !== 'going') return waves
  }
}

/** Which localities did not go along, and the plain code that says why. */
async function problems({ database }: RolloutMeans): Promise<Readonly<Record<string, string>>> {
  const { localities = [] } = (await readRollout(database)) ?? {}
  return Object.fromEntries(localities.flatMap(({ code, problem }) => (problem === null ? [] : [[code, problem]])))
}

/** Changes a locality's database as no migration does. */
const change = async (tenant: Tenant, ...statements: readonly string[]) =>
  (await fleet.database(tenant)).migrateBatch(statements)

function place(at: number): Tenant {
  const tenant = fleet.tenants[at]
  if (!tenant) throw new Error('there is no such place')
  return tenant
}

const before = (await furtherMigrations(0)).length
const after = before + 1
const everywhere = (number: number) => Object.fromEntries(fleet.tenants.map(({ code }) => [code, number]))
const expand = await furtherMigrations(1)
/** It cannot be applied where two agencies have one name. */
const namedOnce = await furtherMigrations(1, ['CREATE UNIQUE INDEX agencies_named_once ON agencies (name)'])

test('the one that was chosen goes first, then ten, then the rest; at most four at once, as was said; run again, nothing is done', async () => {
  fleet = await aFleet(14)
  const means = { ...(await fleet.means(expand)), atOnce: 4 }
  const id = await startRollout(means, { by, canary: 'place-9' })
  expect(await advanceRollout(means)).toEqual({ state: 'going', wave: 0, brought: 1, failed: 0 })
  expect(await howEachStands(fleet, expand)).toEqual({ ...everywhere(before), 'place-9': after })

  const asked = fleet.server.requests()
  let held = fleet.server.hold()
  const wave = advanceRollout(means)
  for (const _ of ['which rollout', 'who is behind']) {
    await held.arrived(1)
    held.release()
    held = fleet.server.hold()
  }
  await held.arrived(4)
  expect(fleet.server.requests() - asked).toBe(6)
  held.release()
  expect(await wave).toEqual({ state: 'going', wave: 1, brought: 10, failed: 0 })

  expect(await goOn(means)).toEqual(['wave 2: 3 brought, 0 failed, going', 'done'])
  expect(await howEachStands(fleet, expand)).toEqual(everywhere(after))
  const read = await readRollout(means.database)
  expect(read).toMatchObject({ id, by, state: 'finished', schema: after, migration: expand.at(-1)?.name })
  expect(read?.localities[0]).toMatchObject({ code: 'place-9', wave: 0, state: 'migrated', schema: after })
  expect(read?.localities.map(({ wave }) => wave).sort()).toEqual([0, ...Array(10).fill(1), 2, 2, 2])

  await fleet.add('new-place', expand)
  fleet.server.clearLog()
  fleet.server.logStatements(true)
  expect(await startRollout(means, { by })).toBe(id)
  expect(await goOn(means)).toEqual(['done'])
  expect(fleet.server.statements().filter(({ namespace }) => namespace !== fleet.keys.registry)).toEqual([])
})

test('it stops at the first failure and says where and why; mended and resumed, it goes to its end', async () => {
  fleet = await aFleet(4)
  const means = { ...(await fleet.means(namedOnce)), atOnce: 1 }
  const twin = place(2)
  await change(twin, await anAgency(await fleet.database(twin), 'twin'))
  const id = await startRollout(means, { by })
  expect(await goOn(means)).toEqual(['wave 0: 1 brought, 0 failed, going', 'wave 1: 1 brought, 1 failed, stopped'])
  expect(await advanceRollout(means)).toMatchObject({ state: 'stopped', brought: 0 })
  const stopped = await readRollout(means.database)
  expect(stopped?.state).toBe('paused')
  expect(stopped?.localities.map(({ code, state }) => [code, state])).toEqual([
    ['place-0', 'migrated'],
    ['place-1', 'migrated'],
    [twin.code, 'failed'],
    ['place-3', 'waiting'],
  ])
  const why: unknown = expect.stringMatching(/^statement-refused:4:SQLITE_CONSTRAINT/)
  expect(await problems(means)).toEqual({ [twin.code]: why })
  expect(await howEachStands(fleet, namedOnce)).toMatchObject({ [twin.code]: before, 'place-3': before })

  const never = triggers.find(({ name }) => name === 'agencies_no_delete')
  await change(twin, 'drop trigger agencies_no_delete', "delete from agencies where id = 'twin'", never?.sql ?? '')
  await resumeRollout(means, { rolloutId: id, by })
  await resumeRollout(means, { rolloutId: id, by })
  expect(await goOn(means)).toEqual(['wave 1: 2 brought, 0 failed, going', 'done'])
  expect(await howEachStands(fleet, namedOnce)).toEqual(everywhere(after))
  expect((await readRollout(means.database))?.state).toBe('finished')
  expect(await problems(means)).toEqual({})
})

test('a database that was changed by hand, or is not the locality’s own, is found before anything is migrated', async () => {
  fleet = await aFleet(6)
  const means = await fleet.means(expand)
  await change(place(1), 'alter table agencies add column hidden text')
  await change(place(2), 'drop trigger people_no_delete')
  await change(place(3), 'drop index agencies_by_name')
  await change(place(4), "update applied_migrations set checksum = 'other'")
  await change(place(5), 'drop trigger database_identity_no_update', "update database_identity set tenant = 'nobody'")
  await startRollout(means, { by })
  expect((await goOn(means)).at(-1)).toBe('wave 1: 0 brought, 5 failed, stopped')
  expect(await problems(means)).toEqual({
    'place-1': 'schema-drifted',
    'place-2': 'schema-drifted',
    'place-3': 'schema-drifted',
    'place-4': 'other-migrations',
    'place-5': 'wrong-database',
  })
  for (const tenant of fleet.tenants.slice(1, 5)) {
    const database = await fleet.database(tenant)
    const [columns] = await database.batch([database.orm.all(sql`select name from pragma_table_info('agencies')`)])
    expect(JSON.stringify(columns)).not.toContain('tally')
  }
})

test('a database that does not answer stops it, and one whose answer was lost is found migrated', async () => {
  fleet = await aFleet(3)
  const means = { ...(await fleet.means(expand)), atOnce: 1 }
  const id = await startRollout(means, { by })
  fleet.server.failNext(1, 'error', place(0).namespace)
  expect(await goOn(means)).toEqual(['wave 0: 0 brought, 1 failed, stopped'])
  expect(await problems(means)).toEqual({ 'place-0': 'no-answer' })
  await resumeRollout(means, { rolloutId: id, by })
  const [held, wave] = [fleet.server.hold(), advanceRollout(means)]
  let now = held
  for (const _ of ['which rollout', 'who is behind', 'how far it is']) {
    await now.arrived(1)
    now.release()
    now = fleet.server.hold()
  }
  fleet.server.failNext(1, 'unanswered', place(0).namespace)
  now.release()
  expect(await wave).toMatchObject({ state: 'stopped', failed: 1 })
  await resumeRollout(means, { rolloutId: id, by })
  expect(await goOn(means)).toEqual([
    'wave 0: 1 brought, 0 failed, going',
    'wave 1: 2 brought, 0 failed, going',
    'done',
  ])
  expect(await howEachStands(fleet, expand)).toEqual(everywhere(after))
})

test('a database that does not look as it should after its migration stops it there, before anybody else', async () => {
  fleet = await aFleet(2)
  const means = await fleet.means(expand.map((one, at) => (at < before ? one : { ...one, fingerprint: 'another' })))
  await startRollout(means, { by })
  expect(await goOn(means)).toEqual(['wave 0: 0 brought, 1 failed, stopped'])
  expect(await problems(means)).toEqual({ 'place-0': 'schema-unexpected' })
  expect(await howEachStands(fleet, expand)).toEqual({ 'place-0': after, 'place-1': before })
})

test('two who carry it out at once migrate nobody twice', async () => {
  fleet = await aFleet(12)
  const [one, other] = [await fleet.means(expand), await fleet.means(expand)]
  const [id, same] = await Promise.all([startRollout(one, { by }), startRollout(other, { by })])
  expect(same).toBe(id)
  const ends = await Promise.all([goOn(one), goOn(other)])
  expect(ends.map((waves) => waves.at(-1))).toEqual(['done', 'done'])
  expect(await howEachStands(fleet, expand)).toEqual(everywhere(after))
  const read = await readRollout(one.database)
  expect(read?.localities.filter(({ state }) => state === 'migrated').length).toBe(12)
})

test('a paused locality is left out with a row that says so, and comes along in the night once it is resumed; the night begins none by itself', async () => {
  fleet = await aFleet(3)
  const means = await fleet.means(expand)
  const asked = { localityId: place(1).id, why: 'restore', by } as const
  await registryBatch(means.database, [pause(means.database.orm, { ...asked, at: instantNow() })])
  await goOnTonight(means)
  expect(await howEachStands(fleet, expand)).toEqual(everywhere(before))
  await startRollout(means, { by, canary: 'place-1' })
  expect((await goOn(means)).at(-1)).toBe('done')
  expect(await howEachStands(fleet, expand)).toEqual({ ...everywhere(after), 'place-1': before })
  expect((await readRollout(means.database))?.state).toBe('finished')
  expect(await problems(means)).toEqual({ 'place-1': 'paused:restore' })
  await registryBatch(means.database, [resume(means.database.orm, { ...asked, at: instantNow() })])
  expect((await readRollout(means.database))?.state).toBe('waves')
  await goOnTonight(means)
  expect(await howEachStands(fleet, expand)).toEqual(everywhere(after))
})

test('by command too: a locality that is two behind comes to the newest in one step, and code that is older than a rollout leaves it alone', async () => {
  fleet = await aFleet(2)
  const old = await fleet.means(expand)
  await startRollout(old, { by })
  const both = await furtherMigrations(2)
  const means = await fleet.means(both)
  const said: string[] = []
  expect(
    await migrateFleet(
      () => fleet.means(both),
      { canary: 'place-1' },
      (line) => said.push(line),
    ),
  ).toBe(true)
  expect(said).toEqual([
    'first one: 1 brought forward',
    'wave 1: 1 brought forward',
    `every locality that is not paused has ${both.at(-1)?.name}`,
  ])
  expect(await howEachStands(fleet, both)).toEqual(everywhere(after + 1))
  expect(await advanceRollout(old)).toMatchObject({ state: 'superseded' })
  const [rows] = await registryBatch(means.database, [
    means.database.orm.all(
      sql`select migration, number, outcome from rollout_steps where locality_id = ${place(0).id} order by number`,
    ),
  ])
  expect(rows).toEqual(
    both.slice(before).map(({ name }, at) => ({ migration: name, number: after + at, outcome: 'applied' })),
  )
})
