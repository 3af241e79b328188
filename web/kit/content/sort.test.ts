import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSort, sorted, sortOf } from './index.ts'

const keys = ['due', 'agency'] as const
const first = { by: 'due', direction: 'ascending' } as const

test('whatever the address asks for, a table is sorted by a column that it has', () => {
  fc.assert(
    fc.property(fc.option(fc.string(), { nil: undefined }), (asked) => {
      expect(keys).toContain(readSort(asked, keys, first).by)
    }),
  )
  expect(readSort('-agency', keys, first)).toEqual({ by: 'agency', direction: 'descending' })
  expect(readSort('name', keys, first)).toEqual(first)
})

test('the link in a column’s head leads to that order, and once there to the other way round', () => {
  const there = sortOf(first, 'agency', '/plan', '#plan')
  expect(there).toEqual({ direction: 'none', href: '/plan?sort=agency#plan' })
  expect(sortOf(readSort('agency', keys, first), 'agency', '/plan')).toEqual({
    direction: 'ascending',
    href: '/plan?sort=-agency',
  })
})

test('macrons do not move a word to the end, and equal rows stay as they were', () => {
  const rows = ['Zoe', 'Āwhina', 'Ben', 'Awa'].map((agency, due) => ({ agency, due: due % 2 }))
  const by = { agency: (row: (typeof rows)[number]) => row.agency, due: (row: (typeof rows)[number]) => row.due }
  const names = (asked: string) => sorted(rows, readSort(asked, keys, first), by, 'mi').map(({ agency }) => agency)
  expect(names('agency')).toEqual(['Awa', 'Āwhina', 'Ben', 'Zoe'])
  expect(names('-agency')).toEqual(['Zoe', 'Ben', 'Āwhina', 'Awa'])
  expect(names('due')).toEqual(['Zoe', 'Ben', 'Āwhina', 'Awa'])
})
