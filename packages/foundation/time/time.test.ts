import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMinutes,
  aucklandDate,
  type CivilDate,
  isCivilDate,
  isInstant,
  startOfAucklandDay,
  toInstant,
} from './index.ts'

const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(toInstant)
const day = moment.map((at) => at.slice(0, 10) as CivilDate)

test('a day in Aotearoa begins when the date turns there, and not a millisecond before, daylight saving included', () => {
  fc.assert(
    fc.property(day, (date) => {
      const start = startOfAucklandDay(date)
      expect(aucklandDate(start)).toBe(date)
      expect(aucklandDate(toInstant(new Date(Date.parse(start) - 1)))).toBe(addDays(date, -1))
    }),
  )
  for (const change of ['2026-04-05', '2026-09-27', '2027-04-04', '2027-09-26'] as CivilDate[]) {
    expect(aucklandDate(startOfAucklandDay(change))).toBe(change)
    expect(aucklandDate(startOfAucklandDay(addDays(change, 1)))).toBe(addDays(change, 1))
  }
})

test('winter midnight is noon the day before in UTC, summer midnight eleven', () => {
  expect(startOfAucklandDay('2026-07-01' as CivilDate)).toBe('2026-06-30T12:00:00.000Z')
  expect(startOfAucklandDay('2026-11-22' as CivilDate)).toBe('2026-11-21T11:00:00.000Z')
})

test('only a date that exists is a date', () => {
  for (const none of [
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '',
    ' 2026-01-01',
    20260101,
  ]) {
    expect(isCivilDate(none)).toBe(false)
  }
  expect(isCivilDate('2024-02-29')).toBe(true)
  fc.assert(fc.property(day, (date) => isCivilDate(date)))
  fc.assert(fc.property(fc.string(), (text) => !isCivilDate(text) || /^\d{4}-\d{2}-\d{2}$/.test(text)))
})

test('an instant is UTC to the millisecond and nothing else, and reading anything never throws', () => {
  fc.assert(fc.property(moment, (at) => isInstant(at)))
  fc.assert(
    fc.property(
      fc.anything(),
      (anything) => typeof isInstant(anything) === 'boolean' && typeof isCivilDate(anything) === 'boolean',
    ),
  )
  expect(isInstant('2026-11-22T07:03:00+13:00')).toBe(false)
})

test('adding days or minutes and taking them away again leads back', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -4000, max: 4000 }),
      (date, days) => addDays(addDays(date, days), -days) === date,
    ),
  )
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: -9999, max: 9999 }),
      (at, minutes) => addMinutes(addMinutes(at, minutes), -minutes) === at,
    ),
  )
})
