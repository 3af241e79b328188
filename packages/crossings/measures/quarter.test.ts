import { type Instant, toInstant } from '@kps/foundation/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  closedQuartersBefore,
  compareQuarters,
  isClosed,
  isQuarter,
  quarterAfter,
  quarterBounds,
  quarterDays,
  quarterOf,
} from './quarter.ts'

const at = (text: string): Instant => toInstant(new Date(text))
const instants = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => toInstant(date))

test('a summer quarter begins at eleven in the morning UTC and a winter one at noon', () => {
  expect(quarterBounds('2026-Q1')).toEqual({ from: '2025-12-31T11:00:00.000Z', until: '2026-03-31T11:00:00.000Z' })
  expect(quarterBounds('2026-Q3')).toEqual({ from: '2026-06-30T12:00:00.000Z', until: '2026-09-30T11:00:00.000Z' })
})

test('what comes in just after midnight in Auckland belongs to the new quarter', () => {
  expect(quarterOf(at('2026-06-30T11:59:59.999Z'))).toBe('2026-Q2')
  expect(quarterOf(at('2026-06-30T12:00:00.000Z'))).toBe('2026-Q3')
})

test('every moment lies in exactly one quarter, and quarters join without a gap', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const quarter = quarterOf(instant)
      const { from, until } = quarterBounds(quarter)
      expect(from <= instant && instant < until).toBe(true)
      expect(quarterBounds(quarterAfter(quarter)).from).toBe(until)
      expect(quarterAfter(quarterAfter(quarter, 5), -5)).toBe(quarter)
      expect(compareQuarters(quarter, quarterAfter(quarter))).toBeLessThan(0)
    }),
  )
})

test('an open quarter is never among the closed ones', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 12 }), (instant, howMany) => {
      const closed = closedQuartersBefore(instant, howMany)
      expect(closed).toHaveLength(howMany)
      for (const quarter of closed) expect(isClosed(quarter, instant)).toBe(true)
      expect(closed).not.toContain(quarterOf(instant))
      expect(isClosed(quarterOf(instant), instant)).toBe(false)
    }),
  )
})

test('the eight closed quarters in November 2026 end with the third of that year', () => {
  const closed = closedQuartersBefore(at('2026-11-22T00:00:00Z'))
  expect([closed[0], closed[7]]).toEqual(['2024-Q4', '2026-Q3'])
})

test('a quarter has a first and a last day', () => {
  expect(quarterDays('2024-Q1')).toEqual({ first: '2024-01-01', last: '2024-03-31' })
})

test('a text that is no quarter is not taken for one', () => {
  for (const text of ['2026-Q5', '2026-Q0', '26-Q1', '2026q1', '2026-Q1 ', '0026-Q1', '', 4, null]) {
    expect(isQuarter(text)).toBe(false)
  }
  expect(isQuarter('2026-Q4')).toBe(true)
})
