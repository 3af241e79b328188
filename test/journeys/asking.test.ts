import { addMinutes, type Instant } from '@kps/foundation/time'
import { alarms } from '@kps/registry/alarms/schema'
import { findAskedLocality, mostForOne, mostInAll, mostUnknown, placesForUnknown } from '@kps/registry/asking'
import { askings } from '@kps/registry/asking/schema'
import { type ARegistry, aRegistry } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

let registry: ARegistry
const places = Array.from({ length: 12 }, (_, place) => `te-awa-${place}`)

beforeAll(async () => {
  registry = await aRegistry()
  await registry.open('kowhai-bay', ...places)
})
afterAll(() => registry?.close())

const ask = (code: string, at: Instant) => findAskedLocality(registry.database, code, crypto.randomUUID(), at)
const times = (count: number, work: (each: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, each) => work(each)))

async function rowsOf(table: typeof alarms | typeof askings): Promise<readonly Record<string, unknown>[]> {
  const [rows] = await registry.database.batch([registry.database.orm.select().from(table)])
  return rows as Record<string, unknown>[]
}
const raised = async () => (await rowsOf(alarms)).map(({ kind }) => kind)
const newAlarms = async (work: () => Promise<unknown>) => {
  const before = (await raised()).length
  await work()
  return (await raised()).slice(before)
}

/** As if so many askings were counted before: of one locality by its id, or of all. */
async function countedAlready(subject: string, count: number, since: Instant): Promise<void> {
  const { batch, orm } = registry.database
  await batch([
    orm.run(sql`insert into askings (since, subject, place)
      with recursive each(place) as (select 1 union all select place + 1 from each where place < ${count})
      select ${since}, ${subject}, place from each`),
  ])
}

/** Each test has hours of its own, so that none counts what another asked. */
let hour = 0
const anHour = (): Instant => {
  hour += 2
  return addMinutes('2026-11-22T00:00:00.000Z' as Instant, hour * 60)
}

test('every isolate asking for a locality as often as its token ends, the night asking for all of them, slips of the finger: no alarm', async () => {
  const at = anHour()
  const said = await newAlarms(async () => {
    await times(mostForOne, () => ask('kowhai-bay', at))
    await times(places.length, (each) => ask(places[each] ?? '', addMinutes(at, 1)))
    await times(30, (each) => ask(`te-ava-${each % 3}`, addMinutes(at, 2)))
    await times(5, () => ask('kowhai-bay', addMinutes(at, 5)))
  })
  expect(said).toEqual([])
})

test('a door that hammers one locality is answered each time, and raises one alarm in five minutes', async () => {
  const at = anHour()
  const said = await newAlarms(async () => {
    for (const found of await times(mostForOne + 10, () => ask('kowhai-bay', at)))
      expect(found).toMatchObject({ code: 'kowhai-bay' })
  })
  expect(said).toEqual(['asked-often-for-one-locality'])
  expect(await newAlarms(() => times(20, () => ask('kowhai-bay', addMinutes(at, 4))))).toEqual([])
  const later = addMinutes(at, 5)
  await countedAlready((await ask('kowhai-bay', at))?.id ?? '', mostForOne - 3, later)
  expect(await newAlarms(() => times(10, () => ask('kowhai-bay', later)))).toEqual(['asked-often-for-one-locality'])
})

test('a door that goes through all localities again and again raises one alarm, though each of them is asked for as usual', async () => {
  const at = anHour()
  await countedAlready('all', mostInAll - places.length, at)
  const said = await newAlarms(() => times(3 * places.length, (each) => ask(places[each % places.length] ?? '', at)))
  expect(said).toEqual(['asked-often-in-all'])
})

test('a door that tries names raises one alarm; no name that it made up is kept, and its rows have an end', async () => {
  const at = anHour()
  const before = (await rowsOf(askings)).length
  const said = await newAlarms(async () => {
    for (const found of await times(150, (each) => ask(`made-up-${each}`, at))) expect(found).toBeUndefined()
  })
  expect(said).toEqual(['asked-for-unknown-localities'])
  const kept = await rowsOf(askings)
  expect(JSON.stringify(kept)).not.toContain('made-up')
  expect(kept.length - before).toBeLessThanOrEqual(mostUnknown + 1)
  expect(mostUnknown).toBeLessThan(placesForUnknown)
  // One name over and over is a bookmark, not a search.
  expect(await newAlarms(() => times(mostUnknown + 5, () => ask('old-bookmark', addMinutes(at, 5))))).toEqual([])
})

test('an alarm says its kind and its request; what was asked an hour ago is forgotten, and nobody can take off what is younger', async () => {
  const at = anHour()
  await ask('kowhai-bay', at)
  const since = new Set((await rowsOf(askings)).map((row) => row.since))
  expect([...since].every((each) => String(each) >= addMinutes(at, -65))).toBe(true)
  const { batch, orm } = registry.database
  await expect(batch([orm.run(sql`delete from askings`)])).rejects.toThrow()
  await expect(batch([orm.run(sql`update askings set place = 0`)])).rejects.toThrow()
  for (const alarm of await rowsOf(alarms)) {
    expect(Object.keys(alarm).sort()).toEqual(['about', 'at', 'id', 'kind', 'number', 'requestId'])
    expect(alarm.requestId).toMatch(/^[0-9a-f-]{36}$/)
  }
})

test('counting costs no round trip of its own; where it fails, what was asked for is still found', async () => {
  const at = anHour()
  const trips = async (work: () => Promise<unknown>) => {
    const before = registry.server.requests()
    await work()
    return registry.server.requests() - before
  }
  expect(await trips(() => ask('kowhai-bay', at))).toBe(1)
  expect(await trips(() => ask('nowhere', at))).toBe(1)
  // Last of all: from here on there is nothing to count in.
  await registry.database.migrateBatch(['drop table askings'])
  expect(await ask('kowhai-bay', at)).toMatchObject({ code: 'kowhai-bay' })
  expect(await ask('nowhere', at)).toBeUndefined()
})
