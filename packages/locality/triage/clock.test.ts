import { addMinutes, type Instant, toInstant } from '@kps/foundation/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, lateBefore } from './clock.ts'

const now = '2026-11-22T07:00:00.000Z' as Instant
const ago = (minutes: number) => addMinutes(now, -minutes)

test('danger now has an hour and everything else a day before it is late', () => {
  expect(clockOf(ago(60), true, now)).toEqual({ hoursWaiting: 1, targetHours: 1, hoursLate: undefined })
  expect(clockOf(ago(61), true, now).hoursLate).toBe(0)
  expect(clockOf(ago(24 * 60), false, now).hoursLate).toBeUndefined()
  expect(clockOf(ago(26 * 60 + 1), false, now).hoursLate).toBe(2)
})

test('a clock ahead of ours counts as no wait', () => {
  expect(clockOf(ago(-90), false, now)).toMatchObject({ hoursWaiting: 0, hoursLate: undefined })
})

test('the queue and the home page agree on what is late, at every moment', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      fc.boolean(),
      (at, danger) => {
        const receivedAt = toInstant(at)
        expect(clockOf(receivedAt, danger, now).hoursLate !== undefined).toBe(receivedAt < lateBefore(danger, now))
      },
    ),
  )
})
