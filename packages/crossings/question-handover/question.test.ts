import { handoverMessageKeys, newFormKey } from '@kps/crossings/referral-handover'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestQuestion, parseQuestion, questionMissing, questionVersion } from './index.ts'

const whole = {
  documentVersion: questionVersion,
  formKey: newFormKey(),
  submittedAt: '2026-11-22T10:00:00.000Z',
  language: 'en',
  question: 'May we tell you?',
}
const problemsOf = (value: unknown) => {
  const parsed = parseQuestion(value)
  return parsed.fits ? [] : parsed.problems
}

test('a question alone is enough: everything about the asker may be left out or blank', () => {
  expect(problemsOf(whole)).toEqual([])
  const blank = parseQuestion({ ...whole, phone: '', email: ' ', reachSafely: '', organisationKind: '', role: '' })
  expect(blank.fits && Object.keys(blank.question).filter((name) => blank.question[name as 'role'])).toEqual(
    Object.keys(whole),
  )
})

test('there is no field for anybody else, and what does not fit is named by its field and never repeated', () => {
  for (const field of ['people', 'name', 'address', 'place', '__proto__x'])
    expect(problemsOf({ ...whole, [field]: 'Hana' }).map((one) => one.field)).toEqual([field])
  expect(problemsOf({ ...whole, question: ' \n ' })).toEqual([{ field: 'question', messageKey: questionMissing }])
  expect(problemsOf({ ...whole, question: 'a'.repeat(longestQuestion + 1) })).toEqual([
    { field: 'question', messageKey: handoverMessageKeys.tooLong },
  ])
  expect(problemsOf({ ...whole, role: 'a\u202eb' })).toEqual([
    { field: 'role', messageKey: handoverMessageKeys.characters },
  ])
})

test('whatever comes in, it is a question or a list of problems, and a question read twice is the same', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ question: fc.string(), phone: fc.string(), email: fc.anything(), role: fc.string() }).map((given) => ({
      ...whole,
      ...given,
    })),
  )
  fc.assert(
    fc.property(anything, (value) => {
      const once = parseQuestion(value)
      if (once.fits) expect(parseQuestion(once.question)).toEqual(once)
      else expect(once.problems.length).toBeGreaterThan(0)
    }),
  )
})
