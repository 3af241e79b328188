import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseNumber, parseCaseNumber, summariseCase } from './case.ts'

test('a case number is understood as people type it, and anything else is none', () => {
  for (const typed of ['C-00042', 'c-42', 'C 42', ' 42 ', 'c00042']) expect(parseCaseNumber(typed)).toBe('C-00042')
  for (const typed of ['', 'C-', 'forty-two', '42; drop', '-1', '4.2']) expect(parseCaseNumber(typed)).toBeUndefined()
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      (number) => parseCaseNumber(caseNumber(number)) === caseNumber(number),
    ),
  )
})

test('a case is summed up by four people at most, who was harmed first', () => {
  const people = ['other', 'person-using-violence', 'child', 'child', 'victim-survivor'] as const
  const summary = summariseCase(people.map((role, place) => ({ name: `${place}`, role })))
  expect(summary.people.map((person) => person.name)).toEqual(['4', '2', '3', '1'])
})
