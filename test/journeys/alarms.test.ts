import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import type { AlarmKind, AlarmNote } from '@kps/crossings/tenancy'
import type { Failure } from '@kps/foundation/failures'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { listAlarmLooks, listAlarms, lookAtAlarm, raiseAlarm } from '@kps/registry/alarms'
import { listLocalities } from '@kps/registry/fleet'
import { type ARegistry, aRegistry } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

let registry: ARegistry
const begin = instantNow()
const by = makeId('acc', begin)
let minutes = 0

beforeAll(async () => {
  registry = await aRegistry()
  await registry.open('kowhai-bay', 'te-awa')
})
afterAll(() => registry?.close())

/** Each alarm a minute after the one before. */
const raise = (kind: string, code?: string) =>
  raiseAlarm(registry.database, kind, crypto.randomUUID(), addMinutes(begin, ++minutes), code)
const waiting = async () => (await listAlarms(registry.database, null)).rows
const look = (alarmId: `alm_${string}`, note: AlarmNote = 'mended', key = newFormKey()) =>
  lookAtAlarm(registry.database, { alarmId, note, by, key }, addMinutes(begin, ++minutes)).then(
    () => 'looked at',
    (error: Failure) => error.messageKey,
  )
const counted = async () => (await listLocalities(registry.database, { keeps }, 1)).alarms
const keeps = { afterRemovalDays: 0, pointInTimeDays: 0, region: 'a test' }

test('what is wrong waits, newest first: each kind and locality once, however often it came, and the list of localities counts them', async () => {
  for (const code of ['kowhai-bay', 'kowhai-bay', 'te-awa', 'kowhai-bay']) await raise('wrong-database', code)
  await raise('referral-not-received')
  const rows = await waiting()
  expect(rows.map(({ kind, locality, times }) => [kind, locality?.code ?? null, times])).toEqual([
    ['referral-not-received', null, 1],
    ['wrong-database', 'kowhai-bay', 3],
    ['wrong-database', 'te-awa', 1],
  ])
  expect(rows[1]).toMatchObject({ firstAt: addMinutes(begin, 1), lastAt: addMinutes(begin, 4) })
  expect(await counted()).toBe(3)
})

test('one that was looked at no longer waits, with all its repeats up to the one that was shown; what came later waits on', async () => {
  const shown = (await waiting())[1]
  await raise('wrong-database', 'kowhai-bay')
  const key = newFormKey()
  for (const _ of [1, 2]) expect(await look(shown?.id as `alm_${string}`, 'at-work', key)).toBe('looked at')
  const [newest] = await waiting()
  expect(newest).toMatchObject({ kind: 'wrong-database', times: 1, locality: { code: 'kowhai-bay', isOpen: true } })
  const { rows } = await listAlarmLooks(registry.database, null)
  expect(rows).toMatchObject([{ note: 'at-work', by, times: 3, firstAt: shown?.firstAt, lastAt: shown?.lastAt }])

  expect(await look(newest?.id as `alm_${string}`)).toBe('looked at')
  expect(await look(newest?.id as `alm_${string}`)).toBe('tenancy.refused.decidedMeanwhile')
  expect(await look(makeId('alm', begin))).toBe('tenancy.refused.notFound')
  expect([await counted(), (await waiting()).map(({ locality }) => locality?.code)]).toEqual([2, [undefined, 'te-awa']])
  await raise('wrong-database', 'kowhai-bay')
  expect(await counted()).toBe(3)
})

test('two look at once: one look is kept', async () => {
  const [alarm] = await waiting()
  const said = await Promise.all([look(alarm?.id as `alm_${string}`), look(alarm?.id as `alm_${string}`)])
  expect(said.sort()).toEqual(['looked at', 'tenancy.refused.decidedMeanwhile'])
})

test('a door makes up no kind and no locality: what it raises is kept as unknown, and names none', async () => {
  for (const kind of ['Hine lives at 3 Rata Street', 'nothing', '']) await raise(kind, 'Hine’s place')
  await raise('publication-total-inconsistent')
  const kinds: readonly AlarmKind[] = (await waiting()).map(({ kind }) => kind)
  expect(kinds.slice(0, 2)).toEqual(['publication-refused', 'unknown'])
  expect((await waiting())[1]).toMatchObject({ times: 3, locality: null })
  const [rows] = await registry.database.batch([registry.database.orm.all(sql`select * from alarms`)])
  expect(JSON.stringify(rows)).not.toMatch(/Hine|Rata/)
})

test('nobody takes one off by hand, nor by a look that begins behind the first that waits', async () => {
  const { database } = registry
  for (const statement of [
    sql`delete from waiting_alarms`,
    sql`update waiting_alarms set first = 1000`,
    sql`delete from alarms`,
    sql`insert into alarm_looks (id, kind, about, first, last, note, by, at)
      select 'lok_1', kind, about, first + 1, first + 9, 'mended', ${by}, 'now' from waiting_alarms limit 1`,
  ])
    await expect(database.batch([database.orm.run(statement)])).rejects.toThrow()
})

test('a flood is counted to an end and costs one round trip; the lists have pages, and nothing is on two of them', async () => {
  const { database, server } = registry
  await database.batch([
    database.orm.run(sql`insert into alarms (id, kind, about, request_id, at)
      with recursive each(place) as (select 1 union all select place + 1 from each where place < 5000)
      select 'alm_' || place, 'backup-failed', 'house', 'r', ${begin} from each`),
    database.orm.run(sql`insert into alarms (id, kind, about, request_id, at)
      with recursive each(place) as (select 1 union all select place + 1 from each where place < 60)
      select 'alm_' || substr('00000000000000000000000000' || place, -26), 'asked-often-for-one-locality', 'loc_' || place, 'r', ${begin} from each`),
  ])
  const before = server.requests()
  const pages = []
  for (let older: string | null | undefined = null; older !== undefined; ) {
    const page = await listAlarms(database, older)
    pages.push(page.rows)
    older = page.older ?? undefined
  }
  expect(server.requests() - before).toBe(pages.length)
  expect(pages.map((rows) => rows.length)).toEqual([25, 25, (await counted()) - 50])
  const all = pages.flat()
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.find(({ kind }) => kind === 'backup-failed')?.times).toBe(1_000)

  for (const { id } of all.slice(0, 30)) await look(id, 'harmless')
  const first = await listAlarmLooks(database, null)
  const second = await listAlarmLooks(database, first.older)
  expect([first.rows.length, second.older, first.waiting]).toEqual([25, null, all.length - 30])
  expect(second.rows.at(-1)?.note).toBe('at-work')
})
