import { closedQuartersBefore, type Quarter } from '@kps/crossings/measures'
import { toInstant } from '@kps/foundation/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectFigures } from './protect-figures.ts'
import { publicationOf } from './publication-document.ts'
import type { RawTable } from './raw-figure.ts'
import { importRoundingKey } from './rounding-key.ts'

const keyOf = (seed: number) => importRoundingKey(new Uint8Array(32).fill(seed))
const codes = ['victim-survivor', 'tamariki', 'person-using-violence', 'other'] as const

const people = (counts: readonly number[], quarter: Quarter = '2026-Q3', locality = 'kowhai-bay'): RawTable => {
  const cells = codes.map((code, place) => ({ code, count: counts[place] ?? 0, contributors: counts[place] ?? 0 }))
  const count = counts.reduce((sum, each) => sum + each, 0)
  return { measure: 'people-in-referrals', quarter, locality, total: { count, contributors: count }, cells }
}
const numbers = (values: readonly unknown[]): readonly number[] => values.filter((value) => typeof value === 'number')
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
const publish = async (counts: readonly number[], seed = 1, quarter: Quarter = '2026-Q3', locality = 'kowhai-bay') => {
  const [table] = await protectFigures([people(counts, quarter, locality)], await keyOf(seed))
  if (table === undefined) throw new Error('nothing was published')
  return table
}

test('averaging thirty releases gives nothing that one did not; rounded anew each time they give the number away', async () => {
  const truth = [20, 31, 14, 0]
  const fixed = await Promise.all(Array.from({ length: 30 }, () => publish(truth)))
  for (const release of fixed) expect(release).toEqual(fixed[0])
  const anew = await Promise.all(Array.from({ length: 150 }, (_, seed) => publish(truth, seed + 1)))
  const averages = codes.map((_, place) => mean(numbers(anew.map((release) => release.cells[place]?.value))))
  expect(averages.map(Math.round)).toEqual(truth)
})

test('taking the shown cells from the total never pins down the few behind a hidden cell', async () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 4,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(counts, async (truth) => {
      const { total, cells } = await publish(truth)
      const hidden = cells.filter((cell) => cell.value === 'S')
      if (hidden.length === 0 || typeof total !== 'number') return
      const shown = numbers(cells.map((cell) => cell.value))
      expect(hidden.length).toBeGreaterThan(1)
      expect(total - shown.reduce((sum, each) => sum + each, 0) + 2 * (shown.length + 1)).toBeGreaterThanOrEqual(11)
    }),
    { numRuns: 150 },
  )
})

test('eight quarters of the same truth are hidden in the same cells, so differences between them reveal no cell', async () => {
  const quarters = closedQuartersBefore(toInstant(new Date('2026-11-22T00:00:00Z')))
  const truth = [20, 3, 14, 25]
  const releases = await Promise.all(quarters.map((quarter) => publish(truth, 1, quarter)))
  const hiddenIn = releases.map((release) =>
    release.cells.filter((cell) => cell.value === 'S').map((cell) => cell.code),
  )
  expect(new Set(hiddenIn.map(String))).toEqual(new Set(['tamariki,other']))
  // Somebody who guesses that nothing changed and averages learns the sum of the hidden cells, 28, and no more.
  const sums = releases.map(
    (release) => Number(release.total) - mean(numbers(release.cells.map((cell) => cell.value))) * 2,
  )
  expect(Math.abs(mean(sums) - 28)).toBeLessThan(5)
})

test('leaving out zeros cannot be told from giving them, so true zeros do not mark the hidden cells', async () => {
  const [left] = await protectFigures(
    [{ ...people([20, 30, 0, 0]), cells: people([20, 30, 0, 0]).cells.slice(0, 2) }],
    await keyOf(1),
  )
  expect(left).toEqual(await publish([20, 30, 0, 0]))
})

test('a second version never uncovers what the first one hid, nor hides what the first one showed', async () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 4,
    maxLength: 4,
  })
  const key = await keyOf(5)
  const head = {
    id: 'pub_01k0000000000000000000000a',
    locality: 'kowhai-bay',
    quarter: '2026-Q3',
    sequence: 1,
  } as const
  await fc.assert(
    fc.asyncProperty(
      counts,
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
      async (truth, late) => {
        const first = publicationOf(head, await protectFigures([people(truth)], key)).tables
        const changed = truth.map((count, place) => Math.max(0, count + (late[place] ?? 0)))
        const [second] = await protectFigures([people(changed)], key, first)
        const hidden = (table: { total: unknown; cells: readonly { value: unknown }[] } | undefined) =>
          [table?.total, ...(table?.cells ?? []).map((cell) => cell.value)].map((value) => value === 'S')
        expect(hidden(second)).toEqual(hidden(first[0]))
      },
    ),
    { numRuns: 100 },
  )
})

test('a cell that falls from six to five after publication keeps its first figure', async () => {
  const key = await keyOf(5)
  const head = {
    id: 'pub_01k0000000000000000000000a',
    locality: 'kowhai-bay',
    quarter: '2026-Q3',
    sequence: 1,
  } as const
  const first = publicationOf(head, await protectFigures([people([20, 6, 14, 25])], key)).tables
  const [second] = await protectFigures([people([20, 5, 14, 25])], key, first)
  expect(second?.version).toBe(1)
  expect(second?.cells).toEqual(first[0]?.cells)
})
