import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newFormKey } from './form-key.ts'
import { isHandoverMessageKey } from './message-key.ts'
import { parseReferralHandover } from './parse.ts'
import { concerns, type ReferralHandoverInput, referralSchema } from './referral.ts'

const fromTeacher: ReferralHandoverInput = {
  documentVersion: 1,
  formKey: newFormKey(),
  submittedAt: '2026-11-22T07:03:00.000Z' as ReferralHandoverInput['submittedAt'],
  language: 'en',
  referrerKind: 'professional',
  whatHappened: 'A pupil told me they are afraid to go home.',
  people: [{ role: 'child', name: 'Tama Example' }],
}

const problemsOf = (value: unknown) => {
  const parsed = parseReferralHandover(value)
  return parsed.fits ? [] : parsed.problems.map((problem) => `${problem.path}: ${problem.messageKey}`)
}

test('what happened and who it is about are enough', () => {
  expect(problemsOf(fromTeacher)).toEqual([])
})

test('every question may be answered with "I do not know" or left blank', () => {
  const unsure = {
    ...fromTeacher,
    safeToTalkNow: 'unknown',
    immediateDanger: 'unknown',
    whereAreChildren: '  ',
    childView: '',
    consent: { sought: '', reason: '' },
    ipp3a: { toldPerson: 'unknown' },
    people: [
      { role: 'other', relationship: 'the neighbour', age: { known: 'unknown' }, safeToContact: { answer: 'unknown' } },
    ],
  }
  const parsed = parseReferralHandover(unsure)
  expect(parsed.fits && parsed.referral.whereAreChildren).toBeUndefined()
  expect(parsed.fits && parsed.referral.people[0]?.relationship).toBe('the neighbour')
})

test('a referral that says nothing about what happened, or about whom, is sent back with the place named', () => {
  const { whatHappened: _, ...silent } = fromTeacher
  expect(problemsOf(silent)).toEqual(['whatHappened: referral.handover.whatHappened'])
  expect(problemsOf({ ...fromTeacher, whatHappened: ' \r\n ' })).toEqual([
    'whatHappened: referral.handover.whatHappened',
  ])
  expect(problemsOf({ ...fromTeacher, people: [{ role: 'child' }] })).toEqual([
    'people: referral.handover.whoItIsAbout',
  ])
  expect(problemsOf({ ...fromTeacher, people: [] })).toEqual(['people: referral.handover.whoItIsAbout'])
})

test('somebody who asks for help for themself needs one way to be known, and no consent block', () => {
  const self = { ...fromTeacher, referrerKind: 'self', people: [] }
  expect(problemsOf({ ...self, referrer: { phone: '021 000 000' } })).toEqual([])
  expect(problemsOf({ ...self, people: [{ role: 'victim-survivor', name: 'Ana' }] })).toEqual([])
  expect(problemsOf(self)).toEqual(['referrer: referral.handover.howToReachYou'])
  expect(problemsOf({ ...self, referrer: { name: 'Ana' }, consent: { sought: 'given' } })).toEqual([
    'referrer: referral.handover.notForSelf',
  ])
})

test('a name keeps its macrons in one form, however it was typed', () => {
  const parsed = parseReferralHandover({ ...fromTeacher, people: [{ role: 'child', name: ' Ma\u0304ia ' }] })
  expect(parsed.fits && parsed.referral.people[0]?.name).toBe('Māia')
})

test('a day that does not exist, or has not come yet, is nobody’s date of birth', () => {
  const born = (date: string) => ({
    ...fromTeacher,
    people: [{ role: 'child', name: 'T', age: { known: 'date-of-birth', date } }],
  })
  expect(problemsOf(born('2019-02-28'))).toEqual([])
  expect(problemsOf(born('2019-02-29'))).toEqual(['people.0.age.date: referral.handover.date'])
  expect(problemsOf(born('2031-01-01'))).toEqual(['people: referral.handover.date'])
})

test('control characters and marks that turn text around are refused, line breaks in a story are not', () => {
  expect(problemsOf({ ...fromTeacher, whatHappened: 'one\r\ntwo\tthree' })).toEqual([])
  for (const mark of ['\u0000', '\u001b', '\u202e', '\ud800']) {
    expect(problemsOf({ ...fromTeacher, whatHappened: `a${mark}b` })).toEqual([
      'whatHappened: referral.handover.characters',
    ])
  }
  expect(problemsOf({ ...fromTeacher, whereAreChildren: 'a\nb' })).toEqual([
    'whereAreChildren: referral.handover.characters',
  ])
})

test('too much is refused by name: 8,000 characters of story, 40 people', () => {
  expect(problemsOf({ ...fromTeacher, whatHappened: 'a'.repeat(8_000) })).toEqual([])
  expect(problemsOf({ ...fromTeacher, whatHappened: 'a'.repeat(8_001) })).toEqual([
    'whatHappened: referral.handover.tooLong',
  ])
  const crowd = Array.from({ length: 41 }, () => ({ role: 'other', name: 'A' }))
  expect(problemsOf({ ...fromTeacher, people: crowd })).toEqual(['people: referral.handover.tooMany'])
})

test('a field that nobody asked for is refused, and its name is not repeated when it could be anything', () => {
  expect(problemsOf({ ...fromTeacher, caseId: 'x' })).toEqual(['caseId: referral.handover.unknownField'])
  expect(problemsOf({ ...fromTeacher, '<b>Ana</b>': 1 })).toEqual(['?: referral.handover.unknownField'])
  expect(problemsOf({ ...fromTeacher, people: [{ role: 'child', name: 'A', tier: 3 }] })).toEqual([
    'people.0.tier: referral.handover.unknownField',
  ])
})

test('whatever arrives, the answer is a referral or a list of known messages, never a throw', () => {
  const almost = fc.record(
    {
      ...Object.fromEntries(
        Object.keys(referralSchema.entries).map((key) => [key, fc.oneof(fc.anything(), fc.string())]),
      ),
      referrerKind: fc.constantFrom('professional', 'whanau-or-friend', 'self', 'nobody'),
      people: fc.oneof(fc.array(fc.object({ maxDepth: 2 })), fc.anything()),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), almost), (value) => {
      const parsed = parseReferralHandover(value)
      if (parsed.fits) return
      expect(parsed.problems.length).toBeGreaterThan(0)
      for (const problem of parsed.problems) expect(isHandoverMessageKey(problem.messageKey)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('reading a referral twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.subarray([...concerns]), (text, worries) => {
      const once = parseReferralHandover({ ...fromTeacher, whatHappened: text, concerns: worries, childView: text })
      if (!once.fits) return
      const twice = parseReferralHandover(JSON.parse(JSON.stringify(once.referral)))
      expect(twice.fits && twice.referral).toEqual(once.referral)
    }),
  )
})

test('what last week’s form sent is still read, and a version nobody wrote is not', () => {
  for (const documentVersion of [1, 2]) expect(problemsOf({ ...fromTeacher, documentVersion })).toEqual([])
  expect(problemsOf({ ...fromTeacher, documentVersion: 3 })).toEqual(['documentVersion: referral.handover.form'])
})

test('a year, or a month and a year, is as much of a date of birth as many know', () => {
  const born = (age: object) => ({ ...fromTeacher, people: [{ role: 'child', age, name: 'T' }] })
  expect(problemsOf(born({ known: 'year-of-birth', year: 2017 }))).toEqual([])
  expect(problemsOf(born({ known: 'year-of-birth', year: 2017, month: 3 }))).toEqual([])
  expect(problemsOf(born({ known: 'year-of-birth', year: 2017, month: 13 }))).toEqual([
    'people.0.age.month: referral.handover.date',
  ])
  expect(problemsOf(born({ known: 'year-of-birth', year: 2031 }))).toEqual(['people: referral.handover.date'])
})
