import { type MeasureCode, measures } from '@kps/crossings/measures'
import { publicationDigest, publicationRefusal } from '@kps/crossings/publications'
import { Fault } from '@kps/foundation/failures'
import { isInstant } from '@kps/foundation/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectFigures } from './protect-figures.ts'
import { type PublicationHead, publicationOf, tablesToPublish } from './publication-document.ts'
import type { RawTable } from './raw-figure.ts'
import { importRoundingKey } from './rounding-key.ts'

const key = await importRoundingKey(new Uint8Array(32).fill(3))
const now = '2026-11-22T07:03:00.000Z'
const head: PublicationHead = {
  id: 'pub_01k0000000000000000000000a',
  locality: 'kowhai-bay',
  quarter: '2026-Q3',
  sequence: 1,
}

const rawTable = (measure: MeasureCode, counts: Readonly<Record<string, number>>, alone = 0): RawTable => {
  const cells = Object.entries(counts).map(([code, count]) => ({ code, count, contributors: count }))
  const count = cells.reduce((sum, cell) => sum + cell.count, alone)
  return { measure, quarter: '2026-Q3', locality: 'kowhai-bay', total: { count, contributors: count }, cells }
}

const figure = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }))
const tables = fc
  .record(
    Object.fromEntries(measures.map((measure) => [measure.code, fc.array(figure, { minLength: 9, maxLength: 9 })])),
  )
  .map((all) =>
    measures.map((measure) => {
      const counts = all[measure.code] ?? []
      return rawTable(
        measure.code,
        Object.fromEntries(measure.codes.map((code, place) => [code, counts[place] ?? 0])),
        measure.codes.length === 0 ? counts[8] : 0,
      )
    }),
  )

test('whatever the truth, no count from one to five is published and the hub refuses nothing of it', async () => {
  if (!isInstant(now)) throw new Error('no instant')
  await fc.assert(
    fc.asyncProperty(tables, async (raw) => {
      const publication = publicationOf(head, await protectFigures(raw, key))
      expect(publicationRefusal(publication, now)).toBeUndefined()
      for (const table of publication.tables) {
        for (const value of [table.total, ...table.cells.map((cell) => cell.value)]) {
          expect(value === 'S' || value === 0 || value >= 6).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('the same data give the same bytes, however often and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (raw) => {
      const digest = async (each: readonly RawTable[]) =>
        publicationDigest(publicationOf(head, await protectFigures(each, key)))
      const turned = raw.map((table) => ({ ...table, cells: table.cells.toReversed() }))
      expect(await digest(turned)).toBe(await digest(raw))
      const published = publicationOf(head, await protectFigures(raw, key)).tables
      expect(await protectFigures(raw, key, published)).toEqual(await protectFigures(raw, key))
    }),
    { numRuns: 20 },
  )
})

test('a cell that nobody counted is published as an explicit zero', async () => {
  const [sparse] = await protectFigures([rawTable('referrals-received', { police: 30 })], key)
  const [full] = await protectFigures([rawTable('referrals-received', { police: 30, self: 0, health: 0 })], key)
  expect(sparse).toEqual(full)
  expect(sparse?.cells.filter((cell) => cell.value === 0)).toHaveLength(7)
})

test('late data make a new version with the same rounding; nothing new to show makes none', async () => {
  const first = publicationOf(
    head,
    await protectFigures([rawTable('cases-opened', { first: 30, 'repeat-within-12-months': 12 })], key),
  )
  const late = await protectFigures(
    [rawTable('cases-opened', { first: 36, 'repeat-within-12-months': 12 })],
    key,
    first.tables,
  )
  expect(late[0]?.version).toBe(2)
  expect(late[0]?.cells[1]?.value).toBe(first.tables[0]?.cells[1]?.value)
  expect(tablesToPublish(late, first.tables)).toHaveLength(1)
  const same = await protectFigures(
    [rawTable('cases-opened', { first: 30, 'repeat-within-12-months': 12 })],
    key,
    first.tables,
  )
  expect(tablesToPublish(same, first.tables)).toEqual([])
})

test('a table that is not sound is a fault, not a publication', () => {
  const good = rawTable('cases-opened', { first: 30 })
  const bad: readonly RawTable[] = [
    { ...good, total: { count: 31, contributors: 31 } },
    { ...good, total: { count: 30, contributors: 29 } },
    { ...good, cells: [...good.cells, ...good.cells] },
    rawTable('cases-opened', { seventh: 7 }),
    rawTable('cases-opened', { first: -1 }),
    rawTable('cases-opened', { first: 1.5 }),
    { ...good, cells: [{ code: 'first', count: 30, contributors: 0 }] },
  ]
  return Promise.all(bad.map((table) => expect(protectFigures([table], key)).rejects.toThrow(Fault)))
})

test('a raw table cannot be put into a publication', async () => {
  const raw = [rawTable('cases-opened', { first: 30 })]
  const unprotected = raw.map((table) => ({
    ...table,
    version: 1,
    total: 30 as const,
    cells: [{ code: 'first', value: 30 as const }],
  }))
  // @ts-expect-error a true count does not fit, even when it looks right
  expect(() => publicationOf(head, raw)).toThrow(Fault)
  // @ts-expect-error only protectFigures makes a protected figure
  const forced: Parameters<typeof publicationOf>[1] = unprotected
  expect(forced).toHaveLength(1)
  const elsewhere = await protectFigures([{ ...raw[0], locality: 'te-awa' } as RawTable], key)
  expect(() => publicationOf(head, elsewhere)).toThrow(Fault)
})
