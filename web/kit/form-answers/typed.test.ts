import { isCivilDate } from '@kps/foundation/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateAsTyped, typedDate } from './index.ts'

const sent = (day: string, month: string, year: string) => ({ 'd-day': day, 'd-month': month, 'd-year': year })

test('a date typed with or without leading noughts and spaces is the same date', () => {
  expect(typedDate(sent('7', '3', '2027'), 'd')).toBe('2027-03-07')
  expect(typedDate(sent(' 07', '03 ', '2027'), 'd')).toBe('2027-03-07')
  expect(typedDate(sent('', ' ', ''), 'd')).toBeUndefined()
})

test('whatever is typed, it is a real date or no date, and a real date comes back as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const date = typedDate(sent(day, month, year), 'd')
      if (isCivilDate(date)) expect(typedDate(dateAsTyped('d', date), 'd')).toBe(date)
    }),
  )
  expect(isCivilDate(typedDate(sent('31', '2', '2027'), 'd'))).toBe(false)
})
