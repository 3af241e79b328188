import { codeSaid } from '@kps/crossings/locality-codes'
import { organisationSaid } from '@kps/crossings/organisations'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { applicationReference, parseResponseApplication, responseSaid, responseVersion } from './index.ts'

const whole = {
  documentVersion: responseVersion,
  submittedAt: '2026-11-22T10:00:00.000Z',
  language: 'mi',
  organisation: {
    legalName: 'Te Awa Iwi Trust',
    nzbn: '9429 9999 99996',
    charityNumber: 'cc99999',
    kind: 'iwi-provider',
    section19: 'yes',
    section19Why: 'We are a social service for whānau.',
  },
  locality: { name: 'Te Awa', nameMi: 'Te Awa', code: 'te-awa', areas: ['02400'] },
  publicContact: {
    phone: '07 555 0100',
    hours: 'Monday to Friday, 9 to 5',
    hoursMi: 'Mane ki te Paraire, 9 ki te 5',
    email: 'kia-ora@te-awa.example',
    address: '1 Awa Road',
  },
  applicant: { name: 'Moana Example', role: 'Manager', phone: '07 555 0101', email: 'moana@te-awa.example' },
}
const problemsOf = (value: unknown) => {
  const parsed = parseResponseApplication(value)
  return parsed.fits ? [] : parsed.problems.map(({ field, messageKey }) => [field, messageKey])
}
const withPart = (part: 'organisation' | 'locality', given: object) => ({
  ...whole,
  [part]: { ...whole[part], ...given },
})

test('an iwi provider applies with what it has at hand; numbers are kept in one form', () => {
  const parsed = parseResponseApplication(whole)
  expect(parsed.fits && parsed.application.organisation).toMatchObject({
    nzbn: '9429999999996',
    charityNumber: 'CC99999',
  })
})

test('a wrong check digit, an unknown area and a code that cannot be one are each named by their field', () => {
  expect(problemsOf(withPart('organisation', { nzbn: '9429999999998' }))).toEqual([
    ['organisation.nzbn', organisationSaid.nzbnCheck],
  ])
  expect(problemsOf(withPart('locality', { areas: [] }))).toEqual([['locality.areas', responseSaid.areas]])
  expect(problemsOf(withPart('locality', { areas: ['99999'] })).map(([field]) => field)).toEqual(['locality.areas.0'])
  expect(problemsOf(withPart('locality', { code: 'hub' }))).toEqual([['locality.code', codeSaid.reserved]])
  expect(problemsOf(withPart('locality', { code: 'Te Awa' }))).toEqual([['locality.code', codeSaid.form]])
})

test('there is no field for a whānau', () => {
  for (const field of ['people', 'whatHappened', 'invitation'])
    expect(problemsOf({ ...whole, [field]: 'Hana' })).toHaveLength(1)
})

test('a reference is taken however it is typed again, and nothing else is one', () => {
  for (const typed of ['KAURI 482 15', 'kauri 48215', ' Kauri-482-15 ', 'KAURI48215'])
    expect(v.parse(applicationReference, typed)).toBe('KAURI 482 15')
  for (const typed of ['', 'KAURI', 'KAURI 482 1', 'PERSON 482 15', '482 15', 'KAURI 482 155'])
    expect(v.is(applicationReference, typed), typed).toBe(false)
})

test('whatever comes in, it is an application or a list of problems, and one read twice is the same', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ partners: fc.string(), leadPeople: fc.anything(), earlier: fc.string() }).map((given) => ({
      ...whole,
      ...given,
    })),
  )
  fc.assert(
    fc.property(anything, (value) => {
      const once = parseResponseApplication(value)
      if (once.fits) expect(parseResponseApplication(once.application)).toEqual(once)
      else expect(once.problems.length).toBeGreaterThan(0)
    }),
  )
})
