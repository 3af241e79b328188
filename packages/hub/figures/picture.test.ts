import { findMeasure } from '@kps/crossings/measures'
import { expect, test } from 'vitest'
import { nationalPicture, type PublishedCell } from './picture.ts'

const measure = findMeasure('cases-opened')
if (!measure) throw new Error('no such measure')
const cell = (
  locality: string,
  quarter: string,
  breakdown: string,
  value: number | null,
  version = 1,
): PublishedCell => ({
  locality,
  quarter,
  breakdown,
  version,
  value,
})
const picture = nationalPicture(
  { measure, quarters: ['2026-Q2', '2026-Q3'], quarter: '2026-Q3', codes: ['te-awa', 'harbour', 'kowhai-bay'] },
  [
    cell('te-awa', '2026-Q3', 'total', 24, 2),
    cell('te-awa', '2026-Q3', 'first', 15),
    cell('te-awa', '2026-Q3', 'repeat-within-12-months', 9),
    cell('harbour', '2026-Q3', 'total', null),
    cell('harbour', '2026-Q3', 'first', null),
    cell('harbour', '2026-Q3', 'repeat-within-12-months', 0),
    cell('harbour', '2026-Q2', 'total', 0),
  ],
)

test('a hidden figure, one that has not come and a zero are three different things', () => {
  const [harbour, kowhaiBay] = picture.localities
  expect(harbour).toMatchObject({ code: 'harbour', totals: [0, 'S'], cells: ['S', 0], total: 'S' })
  expect(kowhaiBay).toMatchObject({ code: 'kowhai-bay', totals: [undefined, undefined], total: undefined })
})

test('the national row says how much is shown at least, and how many localities are not in it', () => {
  expect(picture.total).toEqual({ atLeast: 22, notShown: 1, notYetPublished: 1 })
  expect(picture.totals[0]).toEqual({ atLeast: 0, notShown: 0, notYetPublished: 2 })
  expect(picture.cells[0]).toEqual({ atLeast: 13, notShown: 1, notYetPublished: 1 })
})

test('a locality whose late data changed the quarter is marked', () => {
  expect(picture.localities.map((row) => row.revised)).toEqual([false, false, true])
})
