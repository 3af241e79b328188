import type { CivilDate } from '@kps/foundation/time'
import { expect, test } from 'vitest'
import { ageOn } from './person.ts'

const day = (text: string) => text as CivilDate

test('an age counts whole years on a day, and years that somebody gave grow older too', () => {
  const born = { known: 'date-of-birth' as const, date: day('2020-02-29') }
  expect(ageOn(born, day('2026-02-28'))).toEqual({ years: 5, about: false })
  expect(ageOn(born, day('2026-03-01'))).toEqual({ years: 6, about: false })
  expect(ageOn({ known: 'years', years: 7, on: day('2025-06-01') }, day('2026-11-22'))).toEqual({
    years: 8,
    about: true,
  })
  expect(ageOn(undefined, day('2026-11-22'))).toBeUndefined()
})
