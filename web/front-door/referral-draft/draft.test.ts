import { concerns, newFormKey, referrerKinds, rolesInReferral } from '@kps/crossings/referral-handover'
import { parseForm } from '@kps/web-kit/form-reader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carried, newDraft } from './draft.ts'
import { agesKnown, type Draft } from './fields.ts'
import { handoverOf } from './handover.ts'
import { readDraft } from './read-draft.ts'

/** What a browser sends for the hidden fields of a page. */
const sent = (draft: Draft) => {
  const pairs = Object.entries(carried(draft)).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  )
  return parseForm(new TextEncoder().encode(new URLSearchParams(pairs as [string, string][]).toString()))
}

const typed = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.normalize('NFC'))
  .filter((text) => text.isWellFormed() && !/[\p{Cc}]/u.test(text))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const given = <Answers extends object>(answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    answers: fc
      .record({
        referrerKind: maybe(fc.constantFrom(...referrerKinds)),
        'referrer.name': maybe(typed),
        whatHappened: maybe(typed),
        'consent.reason': maybe(typed),
      })
      .map(given),
    people: fc.array(
      fc
        .record({
          role: fc.constantFrom(...rolesInReferral),
          name: maybe(typed),
          'age.known': maybe(fc.constantFrom(...agesKnown)),
          'age.date-year': maybe(typed),
          'safeToContact.notes': maybe(typed),
        })
        .map(given),
      { maxLength: 20 },
    ),
    concerns: fc.subarray([...concerns]),
  })
  .map((parts) => ({ ...parts, formKey: newFormKey() }))

test('answers survive any number of pages unchanged', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const once = readDraft(sent(draft))
      expect(once).toEqual(draft)
      expect(readDraft(sent(once ?? newDraft()))).toEqual(draft)
    }),
  )
})

test('whatever fields arrive, they are a draft or nothing, never a throw', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('formKey', 'people.0.name', 'people.19.role', 'people.20.name', 'concerns', 'toString'),
  )
  fc.assert(
    fc.property(fc.dictionary(name, fc.array(fc.string(), { maxLength: 3 })), (fields) => {
      const draft = readDraft({ ...fields, formKey: [newFormKey()] })
      if (draft) expect(readDraft(sent(draft))).toBeDefined()
    }),
    { numRuns: 500 },
  )
})

test('somebody of whom nothing is said is left out, and the others move up', () => {
  const fields = { formKey: [newFormKey()], 'people.0.name': [''], 'people.3.name': ['Ana Example'] }
  expect(readDraft(fields)?.people).toEqual([{ name: 'Ana Example' }])
})

test('what only others are asked never goes into a referral for oneself', () => {
  const draft: Draft = {
    ...newDraft(),
    answers: {
      referrerKind: 'self',
      'referrer.organisation': 'A school',
      'consent.sought': 'given',
      'ipp3a.toldPerson': 'yes',
    },
  }
  expect(
    JSON.stringify(handoverOf(draft, 'en', '2026-11-22T07:03:00.000Z' as Parameters<typeof handoverOf>[2])),
  ).not.toMatch(/school|given|toldPerson/)
})

test('an age counts by what was typed when nothing was chosen', () => {
  const ageOf = (person: Draft['people'][number]) => {
    const [first] = handoverOf(
      { ...newDraft(), people: [person] },
      'en',
      '2026-11-22T07:03:00.000Z' as Parameters<typeof handoverOf>[2],
    ).people as { age?: unknown }[]
    return first?.age
  }
  expect(ageOf({ 'age.years': ' 34 ' })).toEqual({ known: 'years', years: 34 })
  expect(ageOf({ 'age.date-day': '7', 'age.date-month': '3', 'age.date-year': '2017' })).toEqual({
    known: 'date-of-birth',
    date: '2017-03-07',
  })
  expect(ageOf({ 'age.known': 'years', 'age.years': '0x10' })).toEqual({ known: 'years', years: Number.NaN })
  expect(ageOf({})).toBeUndefined()
})
