import { newFormKey } from '@kps/crossings/referral-handover'
import { asserts } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { addMinutes, instantNow } from '@kps/foundation/time'
import {
  askToSwitch,
  backUpTonight,
  byTwoPeople,
  dropRestore,
  listBackups,
  restoreBackup,
  switchOver,
  takeBackup,
} from '@kps/registry/backups'
import { backupSteps, backups, restoreSteps } from '@kps/registry/backups/schema'
import { findLocality } from '@kps/registry/localities'
import { randomNamespace } from '@kps/registry/platform'
import { type AFleet, aFleet, type FleetLocality } from '@kps/test/tenants'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { falling, untilDone } from './falling.ts'
import { digestOf, wordsIn, write } from './fleet-rows.ts'

let fleet: AFleet
beforeAll(async () => {
  fleet = await aFleet()
})
afterAll(() => fleet.close())

const [by, other] = ['acc_of-the-hub', 'acc_of-the-hub-too']
const asked = (code: string, who = by) => ({ code, by: who, key: newFormKey() })
const take = async (code: string) => (await takeBackup(asked(code), fleet.means)).backupId
const restore = (code: string, backupId: string) => restoreBackup({ ...asked(code), backupId }, fleet.means)
/** By two people, as the hub's pages have it. */
const switchTo = async (code: string, restoreId: string) => {
  await askToSwitch({ ...asked(code), restoreId }, fleet.means)
  return switchOver({ ...asked(code, other), restoreId }, fleet.means)
}
const failing = (one: { readonly checks: readonly { check: string; holds: boolean }[] }) =>
  one.checks.filter(({ holds }) => !holds).map(({ check }) => check)
const liveOf = async ({ code }: FleetLocality) => (await findLocality(fleet.registry, code))?.namespace ?? ''
const namespaceOf = async (backupId: string) => {
  const { orm } = fleet.registry
  const [rows] = await fleet.registry.batch([orm.select().from(backups).where(eq(backups.id, backupId))])
  return (rows as (typeof backups.$inferSelect)[])[0]?.namespace ?? ''
}

test('a database that was wiped comes back from its backup, row for row, and is served from there', async () => {
  const bay = await fleet.found('kowhai-bay')
  await write(bay, 'before the backup')
  const before = await digestOf(await bay.open())
  const backupId = await take('kowhai-bay')
  await write(bay, 'after the backup')
  const beyond = await restore('kowhai-bay', backupId)
  expect(beyond).toMatchObject({ state: 'checked', liveEntriesBeyond: 1 })
  await dropRestore({ ...asked('kowhai-bay'), restoreId: beyond.id }, fleet.means)

  const oldToken = await bay.open()
  await fleet.platform.remove(bay.namespace)
  const restored = await restore('kowhai-bay', backupId)
  expect(restored).toMatchObject({ state: 'checked', liveEntriesBeyond: null, backupId })
  expect(failing(restored)).toEqual([])
  expect(await liveOf(bay)).toBe(bay.namespace)
  const [row] = (await listBackups('kowhai-bay', fleet.means)).restores
  expect(row?.id).toBe(restored.id)

  await switchTo('kowhai-bay', restored.id)
  const served = await findLocality(fleet.registry, 'kowhai-bay')
  expect(served?.pausedFor).toBeNull()
  const database = await bay.open(served?.namespace)
  expect(await wordsIn(bay, database)).toEqual(['before the backup'])
  await expect(oldToken.batch([oldToken.orm.run(sql`select 1`)])).rejects.toThrow()
  await write(bay, 'and life goes on', served?.namespace)

  // All that differs from the moment of the backup is the entry which says that it was restored, and what came after it.
  const [last] = await database.batch([
    database.orm.all(sql`select action, record from audit_entries where action = 'locality.restored'`),
  ])
  expect(last).toEqual([{ action: 'locality.restored', record: restored.id }])
  const copy = await bay.open(await namespaceOf(backupId))
  expect(await digestOf(copy)).toBe(before)
})

test('a restored database has every row that the backup had, and no other', async () => {
  const bay = await fleet.found('matai')
  await write(bay, 'one')
  const backupId = await take('matai')
  const restored = await restore('matai', backupId)
  const { orm } = fleet.registry
  const [rows] = await fleet.registry.batch([orm.all(sql`select namespace from restores where id = ${restored.id}`)])
  const [{ namespace }] = rows as [{ namespace: string }]
  expect(await digestOf(await bay.open(namespace))).toBe(await digestOf(await bay.open()))
})

test.for([
  ['a row less', 'row-counts', 'questions', 'delete from questions'],
  [
    'a row more',
    'row-counts',
    undefined,
    "insert into idempotency (key, action, result, at) values ('k', 'a', '{}', 'now')",
  ],
  ['another last entry', 'audit-head', 'audit_entries', "update audit_entries set actor = 'acc_other'"],
  ['an entry less', 'audit-head', 'audit_entries', 'delete from audit_entries where sequence = 2'],
  ['a trigger less', 'schema', undefined, 'drop trigger audit_entries_no_update'],
  ['a key that was changed', 'data-key', 'locality_keys', "update locality_keys set private_part = '1.AAAA'"],
] as const)('a backup with %s is refused', async ([name, check, table, tampering], { expect }) => {
  const code = `hills-${name.replaceAll(' ', '-')}`
  const hills = await fleet.found(code)
  await write(hills, 'a question')
  const backupId = await take(code)
  const copy = await hills.open(await namespaceOf(backupId))
  const guards = table === undefined ? [] : [`${table}_no_update`, `${table}_no_delete`, `waiting_${table}_no_delete`]
  const [found] = await copy.batch([
    copy.orm.all(
      sql`select name, sql from sqlite_master where type = 'trigger' and name in ${guards.length ? guards : ['none']}`,
    ),
  ])
  const standing = found as { name: string; sql: string }[]
  await copy.migrateBatch([
    ...standing.map((one) => `drop trigger ${one.name}`),
    tampering,
    ...standing.map((one) => one.sql),
  ])
  const restored = await restore(code, backupId)
  expect(restored.state).toBe('refused')
  expect(failing(restored)).toContain(check)
  await expect(askToSwitch({ ...asked(code), restoreId: restored.id }, fleet.means)).rejects.toThrow(Failure)
  for (const who of [other, 'command'])
    await expect(switchOver({ ...asked(code, who), restoreId: restored.id }, fleet.means)).rejects.toThrow(Failure)
  expect(await liveOf(hills)).toBe(hills.namespace)
  expect((await findLocality(fleet.registry, code))?.pausedFor).toBeNull()
})

test('another locality’s backup is refused, whoever swapped it', async () => {
  const [here, there] = [await fleet.found('here'), await fleet.found('there')]
  await write(there, 'of another locality')
  const [own, foreign] = [await take('here'), await take('there')]
  await expect(restore('here', foreign)).rejects.toThrow(Failure)

  // The platform gives another locality's bytes under the name of this one's backup.
  const [ownNamespace, foreignNamespace] = [await namespaceOf(own), await namespaceOf(foreign)]
  await fleet.platform.remove(ownNamespace)
  await fleet.platform.copy(foreignNamespace, ownNamespace)
  const swapped = await restore('here', own)
  expect(swapped.state).toBe('refused')
  expect(failing(swapped)).toEqual(expect.arrayContaining(['identity', 'data-key']))

  // The registry itself was told that it is this one's.
  const id = 'bkp_swapped'
  const { orm } = fleet.registry
  const [noted] = await fleet.registry.batch([orm.select().from(backupSteps).where(eq(backupSteps.backupId, foreign))])
  const namespace = randomNamespace('b')
  await fleet.platform.copy(foreignNamespace, namespace)
  const at = instantNow()
  await fleet.registry.batch([
    orm
      .insert(backups)
      .values({ id, localityId: here.id, source: here.namespace, namespace, askedBy: by, askedAt: at }),
    orm
      .insert(backupSteps)
      .values((noted as (typeof backupSteps.$inferSelect)[]).map((row) => ({ ...row, backupId: id }))),
  ])
  const told = await restore('here', id)
  expect(told.state).toBe('refused')
  expect(failing(told)).toEqual(['identity', 'data-key'])
})

test('whatever falls, and whenever, the same order given again comes to the same end', async () => {
  const bay = await fleet.found('rimu')
  await write(bay, 'a question')
  const { fell, means } = falling(fleet.means)
  const [one, two, three, four] = [asked('rimu'), asked('rimu'), asked('rimu'), asked('rimu', other)]
  const { backupId } = await untilDone(() => takeBackup(one, means))
  const restored = await untilDone(() => restoreBackup({ ...two, backupId }, means))
  expect(restored.state).toBe('checked')
  await untilDone(() => askToSwitch({ ...three, restoreId: restored.id }, means))
  await untilDone(() => switchOver({ ...four, restoreId: restored.id }, means))
  expect(fell()).toBeGreaterThan(50)
  const after = await listBackups('rimu', fleet.means)
  expect([after.backups.length, after.restores.map(({ state }) => state)]).toEqual([1, ['served']])
  const served = await findLocality(fleet.registry, 'rimu')
  expect([served?.namespace === bay.namespace, served?.pausedFor]).toEqual([false, null])
  expect(await wordsIn(bay, await bay.open(served?.namespace))).toEqual(['a question'])
  await switchOver({ ...four, restoreId: restored.id }, fleet.means)
  expect((await findLocality(fleet.registry, 'rimu'))?.namespace).toBe(served?.namespace)
})

test('while a locality is switched over, no word is acknowledged that the new database has not', async () => {
  const bay = await fleet.found('totara')
  await write(bay, 'word 0')
  const restored = await restore('totara', await take('totara'))
  const acknowledged: { readonly words: string; readonly begun: number }[] = []
  let isOver = false
  let number = 0
  const writer = async () => {
    // As a door: what it was granted is kept until a database refuses it, then it asks anew; a paused locality is not served.
    let held: string | undefined
    while (!isOver) {
      const [words, begun] = [`word ${++number}`, performance.now()]
      const asked = held === undefined ? await findLocality(fleet.registry, 'totara') : undefined
      if (asked?.pausedFor) continue
      held ??= asked?.namespace
      await write(bay, words, held).then(
        () => acknowledged.push({ words, begun }),
        () => {
          held = undefined
        },
      )
    }
  }
  const writers = [writer(), writer(), writer()]
  await expect.poll(() => acknowledged.length).toBeGreaterThan(5)
  await switchTo('totara', restored.id)
  const served = performance.now()
  await expect.poll(() => acknowledged.filter(({ begun }) => begun > served).length).toBeGreaterThan(5)
  isOver = true
  await Promise.all(writers)
  const now = await liveOf(bay)
  const kept = new Set(await wordsIn(bay, await bay.open(now)))
  await fleet.platform.block(bay.namespace, false)
  const old = new Set(await wordsIn(bay, await bay.open(bay.namespace)))
  const after = acknowledged.filter(({ begun }) => begun > served)
  expect(after.filter(({ words }) => !kept.has(words) || old.has(words))).toEqual([])
  expect(acknowledged.filter(({ words }) => !kept.has(words) && !old.has(words))).toEqual([])
  expect(kept.size).toBeGreaterThan(1)
})

test('nobody serves a locality from another database alone: another person confirms, and the database itself counts them', async () => {
  const bay = await fleet.found('kauri')
  await write(bay, 'a question')
  const { id: restoreId } = await restore('kauri', await take('kauri'))
  const said = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Failure) => error.messageKey,
    )
  const confirm = (who: string) => said(switchOver({ ...asked('kauri', who), restoreId }, fleet.means))
  expect(await confirm(other)).toBe('tenancy.refused.notYet')
  expect(await said(askToSwitch({ ...asked('kauri'), restoreId }, fleet.means))).toBe('done')
  expect(await said(askToSwitch({ ...asked('kauri', other), restoreId }, fleet.means))).toBe(
    'tenancy.refused.decidedMeanwhile',
  )
  expect(await confirm(by)).toBe('tenancy.refused.samePerson')
  // Past every check of the code: the database takes no second row of who asked, and does not count one as two.
  const { batch, orm } = fleet.registry
  const second = orm.insert(restoreSteps).values({ restoreId, step: 'switch-confirmed', at: instantNow(), by })
  for (const statement of [second, orm.run(asserts(byTwoPeople(restoreId)))])
    await expect(batch([statement])).rejects.toThrow()
  expect([await liveOf(bay), (await listBackups('kauri', fleet.means)).restores[0]?.state]).toEqual([
    bay.namespace,
    'asked',
  ])
  expect(await confirm(other)).toBe('done')
  expect(await liveOf(bay)).not.toBe(bay.namespace)
  expect((await listBackups('kauri', fleet.means)).restores).toMatchObject([
    { state: 'served', switchAskedBy: by, switchConfirmedBy: other },
  ])
})

test('one that somebody asked to use can still be dropped; the operator, who has the keys of the house, needs nobody else and is named', async () => {
  await fleet.found('nikau')
  const [first, second] = [await restore('nikau', await take('nikau')), await restore('nikau', await take('nikau'))]
  await askToSwitch({ ...asked('nikau'), restoreId: first.id }, fleet.means)
  await dropRestore({ ...asked('nikau', other), restoreId: first.id }, fleet.means)
  await expect(switchOver({ ...asked('nikau', other), restoreId: first.id }, fleet.means)).rejects.toThrow(Failure)
  await switchOver({ ...asked('nikau', 'command'), restoreId: second.id }, fleet.means)
  const stand = (await listBackups('nikau', fleet.means)).restores
  expect(stand.find(({ id }) => id === second.id)).toMatchObject({
    state: 'served',
    switchAskedBy: 'command',
    switchConfirmedBy: 'command',
  })
  expect(stand.find(({ id }) => id === first.id)?.state).toBe('dropped')
})

test('each night every locality is backed up once, and the newest stay', async () => {
  const small = await aFleet()
  try {
    for (const code of ['kowhai-bay', 'te-awa', 'harbour']) await small.found(code)
    const night = { keep: 2, most: 2 }
    const begin = instantNow()
    expect(await backUpTonight(night, begin, small.means)).toEqual({ taken: 2, failed: 0 })
    expect(await backUpTonight(night, begin, small.means)).toEqual({ taken: 1, failed: 0 })
    expect(await backUpTonight(night, begin, small.means)).toEqual({ taken: 0, failed: 0 })
    for (const days of [1, 2]) {
      const later = addMinutes(begin, days * 24 * 60)
      await backUpTonight({ ...night, most: 3 }, later, small.means)
    }
    const { backups: kept } = await listBackups('te-awa', small.means)
    expect(kept.map(({ state }) => state)).toEqual(['kept', 'kept', 'removed'])
    // One that cannot be copied stops no other, and raises an alarm.
    await small.platform.remove((await findLocality(small.registry, 'harbour'))?.namespace ?? '')
    const later = addMinutes(begin, 5 * 24 * 60)
    expect(await backUpTonight({ ...night, most: 3 }, later, small.means)).toEqual({ taken: 2, failed: 1 })
    const [raised] = await small.registry.batch([
      small.registry.orm.all(sql`select kind, localities.code from alarms join localities on localities.id = about`),
    ])
    expect(raised).toEqual([{ kind: 'backup-failed', code: 'harbour' }])
  } finally {
    await small.close()
  }
})
