import { measures } from '@kps/crossings/measures'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawCell } from './raw-figure.ts'
import { isTooSmall, suppressionOf } from './suppression.ts'

const roles = measures[1]
const tableOf = (counts: readonly number[], contributors: readonly number[] = counts) => {
  const cells = roles.codes.map((code, place): RawCell => {
    return { code, count: counts[place] ?? 0, contributors: contributors[place] ?? 0 }
  })
  const count = counts.reduce((sum, each) => sum + each, 0)
  return { total: { count, contributors: Math.max(count, 0) }, cells }
}
const hiddenOf = (counts: readonly number[], contributors?: readonly number[]) => {
  const { total, cells } = tableOf(counts, contributors)
  const hidden = suppressionOf(total, cells, roles.givenUpFirst)
  return { cells: roles.codes.filter((code) => hidden.cells.has(code)), total: hidden.total }
}

test('six is shown, one to five are not, and nothing is nothing', () => {
  expect(hiddenOf([6, 12, 9, 0])).toEqual({ cells: [], total: false })
  expect(hiddenOf([0, 0, 0, 0])).toEqual({ cells: [], total: false })
  for (const few of [1, 2, 3, 4, 5])
    expect(hiddenOf([few, 0, 0, 0])).toEqual({ cells: ['victim-survivor'], total: true })
})

test('a few people are covered by giving up a whole cell, the one that the catalogue names first', () => {
  expect(hiddenOf([20, 12, 9, 2])).toEqual({ cells: ['person-using-violence', 'other'], total: false })
  expect(hiddenOf([20, 3, 0, 18])).toEqual({ cells: ['tamariki', 'other'], total: false })
})

test('when the first whole cell is too small to cover, another is given up, and at last the total', () => {
  expect(hiddenOf([20, 3, 6, 30])).toEqual({ cells: ['tamariki', 'other'], total: false })
  expect(hiddenOf([20, 1, 30, 6])).toEqual({ cells: ['tamariki', 'person-using-violence', 'other'], total: false })
  expect(hiddenOf([0, 2, 0, 7])).toEqual({ cells: ['tamariki', 'other'], total: true })
  expect(hiddenOf([3, 3, 3, 3])).toEqual({ cells: [...roles.codes], total: true })
})

test('many referrals about one whānau are hidden like few', () => {
  expect(hiddenOf([211, 40, 30, 20], [3, 40, 30, 20])).toEqual({ cells: ['victim-survivor', 'other'], total: false })
})

test('somebody who knew every shown number exactly could still exclude none of one to five behind a small cell', () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 4,
    maxLength: 4,
  })
  fc.assert(
    fc.property(counts, (truth) => {
      const { cells } = tableOf(truth)
      for (const [place, cell] of cells.entries()) {
        if (!isTooSmall(cell)) continue
        for (const value of [1, 2, 3, 4, 5]) expect(hasTwin(truth, place, value)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

/** Whether another truth, with that value in that cell, would be hidden in the same way and show the same exact numbers. */
function hasTwin(truth: readonly number[], place: number, value: number): boolean {
  const published = hiddenOf(truth)
  const free = roles.codes.flatMap((code, at) => (published.cells.includes(code) && at !== place ? [at] : []))
  const sum = truth.reduce((before, each) => before + each, 0)
  const twin = truth.map((each, at) => (at === place ? value : each))
  const search = (next: number): boolean => {
    const at = free[next]
    if (at === undefined) {
      const same = published.total || twin.reduce((before, each) => before + each, 0) === sum
      return same && JSON.stringify(hiddenOf(twin)) === JSON.stringify(published)
    }
    const rest = sum - twin.reduce((before, each, other) => (free.indexOf(other) >= next ? before : before + each), 0)
    const choices =
      !published.total && next === free.length - 1 ? [rest] : Array.from({ length: 40 }, (_, count) => count + 1)
    return choices.some((count) => {
      if (count < 1) return false
      twin[at] = count
      return search(next + 1)
    })
  }
  return search(0)
}
