import type { PublishedValue } from '@kps/crossings/publications'
import { expect, test } from 'vitest'
import { nationalFigure, nationalRow } from './national-row.ts'

test('the national figure is at least what is shown, and says how many localities are not in it', () => {
  expect(nationalFigure([12, 'S', 0, 6, undefined])).toEqual({ atLeast: 18, notShown: 1, notYetPublished: 1 })
  expect(nationalFigure([])).toEqual({ atLeast: 0, notShown: 0, notYetPublished: 0 })
})

test('taking all other localities from the national figure leaves nothing of the one that is hidden', () => {
  const others = [12, 9, 30] as const
  const national = nationalFigure([...others, 'S'])
  expect(national.atLeast - others.reduce((sum, each) => sum + each, 0)).toBe(0)
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
  expect(row.total).toEqual({ atLeast: 24, notShown: 1, notYetPublished: 1 })
  expect(row.cells.get('first')).toEqual({ atLeast: 0, notShown: 2, notYetPublished: 1 })
  expect(row.cells.get('repeat')).toEqual({ atLeast: 9, notShown: 1, notYetPublished: 1 })
})
