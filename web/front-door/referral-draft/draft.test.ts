import { concerns, newFormKey, referrerKinds, rolesInReferral } from '@kps/crossings/referral-handover'
import type { Instant } from '@kps/foundation/time'
import { parseForm } from '@kps/web-kit/form-reader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carried, newDraft } from './draft.ts'
import { agesKnown, type Draft, formVersion } from './fields.ts'
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
  .filter((text) => text.isWellFormed() && !/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(text))
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
      expect(once).toEqual({ draft, dropped: [] })
      expect(readDraft(sent(once?.draft ?? newDraft()))?.draft).toEqual(draft)
    }),
  )
})

test('whatever fields arrive, they are a draft or nothing, never a throw', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('formKey', 'people.0.name', 'people.39.role', 'people.40.name', 'concerns', 'toString'),
  )
  fc.assert(
    fc.property(fc.dictionary(name, fc.array(fc.string(), { maxLength: 3 })), (fields) => {
      const read = readDraft({ ...fields, formKey: [newFormKey()] })
      if (read) expect(readDraft(sent(read.draft))).toEqual({ draft: read.draft, dropped: [] })
    }),
    { numRuns: 500 },
  )
})

test('somebody of whom nothing is said is left out, and the others move up', () => {
  const fields = { formKey: [newFormKey()], 'people.0.name': [''], 'people.3.name': ['Ana Example'] }
  expect(readDraft(fields)?.draft.people).toEqual([{ name: 'Ana Example' }])
})

test('a choice nobody offers is asked again, and nothing beside it is lost', () => {
  const read = readDraft({
    ...{ version: [formVersion], formKey: [newFormKey()], immediateDanger: ['perhaps'] },
    ...{ 'people.0.role': ['wizard'], 'people.0.name': ['Ana Example'], concerns: ['afraid', 'made-up'] },
  })
  expect(read?.dropped).toEqual(['immediateDanger', 'people.0.role', 'concerns'])
  expect(read?.draft).toMatchObject({ answers: {}, people: [{ name: 'Ana Example' }], concerns: ['afraid'] })
})

test('what another version of the form asked, and this one does not, stands at the end of the sender’s own words', () => {
  const old = {
    formKey: [newFormKey()],
    whatHappened: ['He shouted.'],
    howLong: ['Since last winter'],
    oldChoice: ['yes'],
  }
  const read = readDraft(old)
  expect(read?.draft.answers.whatHappened).toBe('He shouted.\nSince last winter')
  expect(read?.dropped).toEqual(['howLong', 'oldChoice'])
  expect(readDraft({ ...old, version: [formVersion] })).toBeUndefined()
})

test('marks that nobody sees are taken out of what was pasted; a line stays one line, and a story keeps its own', () => {
  const read = readDraft({
    formKey: [newFormKey()],
    'referrer.name': ['\u202eAna\t\nExample\ufeff'],
    whatHappened: ['one\n\ttwo\u2067 three'],
    'people.0.name': ['مريم'],
  })
  expect(read?.draft.answers).toEqual({ 'referrer.name': 'Ana Example', whatHappened: 'one\n\ttwo three' })
  expect(read?.draft.people).toEqual([{ name: 'مريم' }])
})

test('who says that they have hurt somebody is not taken at their word on what is safe for the others, or what these want', () => {
  const draft: Draft = {
    ...newDraft(),
    answers: {
      referrerKind: 'whanau-or-friend',
      ownPart: 'both',
      childView: 'Wants to stay with me.',
      'consent.sought': 'given',
      'ipp3a.toldPerson': 'yes',
    },
    people: [{ role: 'child', name: 'Tama', 'safeToContact.answer': 'yes', 'safeToContact.notes': 'Any time' }],
  }
  const { people, ...rest } = handoverOf(draft, 'en', '2026-11-22T07:03:00.000Z' as Instant)
  expect([rest.ownPart, rest.consent, rest.ipp3a, rest.childView]).toEqual(['both', undefined, undefined, undefined])
  expect(JSON.stringify(people)).not.toMatch(/safeToContact/)
})

test('somebody who was not told, for a reason that the law knows, is said to be not told and why', () => {
  const draft: Draft = {
    ...newDraft(),
    answers: { referrerKind: 'professional', 'ipp3a.toldPerson': 'serious-threat' },
  }
  const { ipp3a } = handoverOf(draft, 'en', '2026-11-22T07:03:00.000Z' as Instant)
  expect(ipp3a).toEqual({ toldPerson: 'no', exception: 'serious-threat' })
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
  expect(ageOf({ 'age.date-year': ' 2017 ' })).toEqual({ known: 'year-of-birth', year: 2017 })
  expect(ageOf({ 'age.date-month': '3', 'age.date-year': '２０１７' })).toEqual({
    known: 'year-of-birth',
    year: 2017,
    month: 3,
  })
  expect(ageOf({ 'age.known': 'years' })).toEqual({ known: 'unknown' })
  expect(ageOf({ 'age.known': 'years', 'age.years': '0x10' })).toEqual({ known: 'years', years: Number.NaN })
  expect(ageOf({})).toBeUndefined()
})
