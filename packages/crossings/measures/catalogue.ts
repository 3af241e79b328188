import type { Measure } from './measure.ts'

/** Raised whenever a measure, a code or a counting rule changes, so that a hub never mixes two meanings. */
export const catalogueVersion = 1

const assessedLevels = ['standard', 'elevated', 'high'] as const
const referrerKinds = [
  'police',
  'health',
  'education',
  'social-service-ngo',
  'iwi-or-kaupapa-maori',
  'government-other',
  'whanau-or-friend',
  'self',
] as const
const rolesInReferral = ['victim-survivor', 'tamariki', 'person-using-violence', 'other'] as const
const repeats = ['first', 'repeat-within-12-months'] as const
const timeliness = ['within-target', 'late'] as const

/**
 * Every table that may leave a locality. Within a table each unit stands in exactly one cell, so that the cells sum to
 * the total before protection:
 * - referrals-received: referrals by who made them, in the quarter they were received.
 * - people-in-referrals: people named in referrals received, each once, by the role of their first referral in the quarter.
 * - people-assessed: people with an assessment, each once, by the level of their last assessment in the quarter.
 * - cases-opened: cases opened; a repeat is a whānau with another case opened in the twelve months before.
 * - safety-plans-agreed: people for whom a safety plan was agreed, each once.
 * - triage-decided: referrals by whether their first decision came within the target, in the quarter of that decision.
 */
export const measures = [
  {
    code: 'referrals-received',
    unit: 'referrals',
    breakdown: 'referrer-kind',
    codes: referrerKinds,
    givenUpFirst: [
      'government-other',
      'whanau-or-friend',
      'self',
      'education',
      'social-service-ngo',
      'iwi-or-kaupapa-maori',
      'health',
      'police',
    ],
  },
  {
    code: 'people-in-referrals',
    unit: 'people',
    breakdown: 'role',
    codes: rolesInReferral,
    givenUpFirst: ['other', 'person-using-violence', 'victim-survivor', 'tamariki'],
  },
  {
    code: 'people-assessed',
    unit: 'people',
    breakdown: 'level',
    codes: assessedLevels,
    givenUpFirst: ['standard', 'elevated', 'high'],
  },
  {
    code: 'cases-opened',
    unit: 'cases',
    breakdown: 'repeat',
    codes: repeats,
    givenUpFirst: ['first', 'repeat-within-12-months'],
  },
  { code: 'safety-plans-agreed', unit: 'people', breakdown: undefined, codes: [], givenUpFirst: [] },
  {
    code: 'triage-decided',
    unit: 'referrals',
    breakdown: 'timeliness',
    codes: timeliness,
    givenUpFirst: ['within-target', 'late'],
  },
] as const satisfies readonly Measure[]

export type MeasureCode = (typeof measures)[number]['code']
export type BreakdownCode<Code extends MeasureCode> = Extract<
  (typeof measures)[number],
  { code: Code }
>['codes'][number]

/** The measure of that code, or none. */
export function findMeasure(code: string): Measure | undefined {
  return measures.find((measure) => measure.code === code)
}

export const isMeasureCode = (code: string): code is MeasureCode => findMeasure(code) !== undefined
