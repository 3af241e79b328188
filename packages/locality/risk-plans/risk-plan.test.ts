import { makeId } from '@kps/crossings/ids'
import { addDays, type CivilDate } from '@kps/foundation/time'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { actionAnswer, daysLate, isOverdue, newAction } from './risk-plan.ts'

const today = '2026-11-22' as CivilDate
const at = '2026-11-22T07:00:00.000Z'
const answer = { caseId: makeId('cse', at), actionId: makeId('act', at) }

test('an action is overdue the day after it was due, until somebody answers it', () => {
  expect(isOverdue({ dueOn: today, outcome: undefined }, today)).toBe(false)
  expect(isOverdue({ dueOn: addDays(today, -1), outcome: undefined }, today)).toBe(true)
  expect(isOverdue({ dueOn: addDays(today, -1), outcome: { kind: 'done' } }, today)).toBe(false)
})

test('how late it is, is counted in whole days, over the change of the clocks too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
      expect(daysLate(addDays(today, -days), today)).toBe(days)
      expect(daysLate(addDays(today, days), today)).toBe(0)
    }),
  )
})

test('an agency that declines says why; what is done needs no words', () => {
  const problems = (value: unknown) =>
    v.safeParse(actionAnswer, value).issues?.map((issue) => [v.getDotPath(issue), issue.message])
  expect(problems({ ...answer, outcome: 'done', note: '' })).toBeUndefined()
  expect(problems({ ...answer, outcome: 'declined', note: ' ' })).toEqual([['note', 'riskPlan.answer.note.missing']])
  expect(problems({ ...answer, outcome: 'declined', note: 'No worker until May' })).toBeUndefined()
})

test('a date that does not exist is no due date', () => {
  const action = { caseId: answer.caseId, risk: 'r', action: 'a', purpose: 'protect', agencyId: makeId('agy', at) }
  expect(v.safeParse(newAction, { ...action, dueOn: '2026-02-29' }).success).toBe(false)
  expect(v.safeParse(newAction, { ...action, dueOn: '2028-02-29' }).success).toBe(true)
})
