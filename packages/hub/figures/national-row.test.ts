import type { PublishedValue } from '@kps/crossings/publications'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nationalFigure, nationalRow } from './national-row.ts'

test('the national figure is at least what is shown, and says how many localities are not in it', () => {
  expect(nationalFigure([12, 'S', 0, 6, undefined])).toEqual({ atLeast: 16, notShown: 1, notYetPublished: 1 })
  expect(nationalFigure([])).toEqual({ atLeast: 0, notShown: 0, notYetPublished: 0 })
})

test('what the country is said to have at least is never more than it has', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 6, max: 90 }))), (counts) => {
      // The most that rounding can add to a count: up to 2, to the next multiple of 3.
      const shown = counts.map((count) => Math.ceil(count / 3) * 3)
      expect(nationalFigure(shown).atLeast).toBeLessThanOrEqual(counts.reduce((sum, each) => sum + each, 0))
    }),
  )
})

test('taking all other localities from the national figure leaves nothing of the one that is hidden', () => {
  const others = [12, 9, 30] as const
  expect(nationalFigure([...others, 'S']).atLeast).toBe(nationalFigure(others).atLeast)
})

test('a row sums each cell and the total by themselves, never one from the other', () => {
  const row = nationalRow(
    ['first', 'repeat'],
    [
      {
        total: 24,
        cells: new Map<string, PublishedValue>([
          ['first', 'S'],
          ['repeat', 'S'],
        ]),
      },
      {
        total: 'S',
        cells: new Map<string, PublishedValue>([
          ['first', 'S'],
          ['repeat', 9],
        ]),
      },
      { total: undefined, cells: new Map() },
    ],
  )
  expect(row.total).toEqual({ atLeast: 22, notShown: 1, notYetPublished: 1 })
  expect(row.cells.get('first')).toEqual({ atLeast: 0, notShown: 2, notYetPublished: 1 })
  expect(row.cells.get('repeat')).toEqual({ atLeast: 7, notShown: 1, notYetPublished: 1 })
})
