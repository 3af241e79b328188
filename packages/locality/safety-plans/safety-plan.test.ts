import { addDays, aucklandDate, type Instant } from '@kps/foundation/time'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isEmpty, planContent, reviewProblem, sections, usualReview } from './safety-plan.ts'

const now = '2026-11-22T07:00:00.000Z' as Instant
const today = aucklandDate(now)
const blank = { language: 'en', sections: {}, supporters: [] }

test('every section may stay empty, and a plan with nothing in it is known to be empty', () => {
  expect(isEmpty(v.parse(planContent, blank))).toBe(true)
  for (const section of sections)
    expect(isEmpty(v.parse(planContent, { ...blank, sections: { [section]: 'Aunty knows' } }))).toBe(false)
  const supporters = [{ name: '', number: '021' }]
  expect(isEmpty(v.parse(planContent, { ...blank, supporters }))).toBe(false)
})

test('a plan keeps a person’s words as they are, but for the space around them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sections), fc.string({ unit: 'grapheme', maxLength: 300 }), (section, text) => {
      const parsed = v.parse(planContent, { ...blank, sections: { [section]: text } })
      expect(parsed.sections[section]).toBe(text.trim())
    }),
  )
})

test('a plan is looked at again within a year, and not in the past', () => {
  expect(reviewProblem(addDays(today, -1), now)).toBe('safetyPlan.edit.reviewOn.past')
  expect(reviewProblem(today, now)).toBeUndefined()
  expect(reviewProblem(usualReview(now), now)).toBeUndefined()
  expect(reviewProblem(addDays(today, 400), now)).toBe('safetyPlan.edit.reviewOn.far')
})

test('too many words, a fourth supporter or a section nobody knows do not fit', () => {
  const fits = (value: unknown) => v.safeParse(planContent, value).success
  expect(fits({ ...blank, sections: { bag: 'x'.repeat(4001) } })).toBe(false)
  expect(fits({ ...blank, sections: { suspect: 'x' } })).toBe(false)
  expect(fits({ ...blank, supporters: Array(4).fill({ name: 'A', number: '1' }) })).toBe(false)
  expect(fits({ ...blank, language: 'fr' })).toBe(false)
})
