import { aucklandDate, type CivilDate, toInstant } from '@kps/foundation/time'
import { expect, test } from 'vitest'
import { agreementState } from './agreement.ts'

const day = (text: string) => text as CivilDate
const until = (expiresOn: string | null) => ({ expiresOn })

test('an agreement holds on its last day, and no longer on the next', () => {
  expect(agreementState(until('2026-11-22'), day('2026-11-22'))).toBe('soon')
  expect(agreementState(until('2026-11-22'), day('2026-11-23'))).toBe('expired')
})

test('sixty days before its last day it is shown as running out, and not before', () => {
  expect(agreementState(until('2027-01-21'), day('2026-11-22'))).toBe('soon')
  expect(agreementState(until('2027-01-22'), day('2026-11-22'))).toBe('stands')
})

test('one without a last day goes on, and none is none; a day that does not exist is no promise', () => {
  expect(agreementState(until(null), day('2026-11-22'))).toBe('stands')
  expect(agreementState(undefined, day('2026-11-22'))).toBe('none')
  expect(agreementState(until('2027-02-30'), day('2026-11-22'))).toBe('expired')
})

test('the day is the one in Aotearoa, in summer time and in winter, not the one in Greenwich', () => {
  const at = (text: string) => aucklandDate(toInstant(new Date(text)))
  // Half past midnight on 30 September in Auckland (summer time began on the 27th), still the 29th in Greenwich.
  expect(agreementState(until('2026-09-29'), at('2026-09-29T11:30:00Z'))).toBe('expired')
  expect(agreementState(until('2026-09-29'), at('2026-09-29T10:59:00Z'))).toBe('soon')
  // The last quarter of an hour of 4 July in Auckland, in winter time.
  expect(agreementState(until('2026-07-04'), at('2026-07-04T11:45:00Z'))).toBe('soon')
  expect(agreementState(until('2026-07-04'), at('2026-07-04T12:00:00Z'))).toBe('expired')
})
