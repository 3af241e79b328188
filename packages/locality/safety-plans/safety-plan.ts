import { idOf } from '@kps/crossings/ids'
import { languages } from '@kps/foundation/language'
import { addDays, aucklandDate, type CivilDate, type Instant, isCivilDate } from '@kps/foundation/time'
import * as v from 'valibot'

/** The sections of a plan, in the order they are read. What they hold follows New Zealand safety planning pages. */
export const sections = [
  'gettingHelp',
  'escapeRoutes',
  'tamariki',
  'codeWord',
  'whereToGo',
  'transport',
  'roomsToAvoid',
  'safeSign',
  'neighbours',
  'checkIns',
  'bag',
  'keysAndPhone',
  'papers',
  'technology',
  'ifStaying',
  'ifLeaving',
  'agreed',
] as const

export type Section = (typeof sections)[number]

export const mostWords = 4000
export const mostSupporters = 3

const ownWords = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'form.text.tooLong')), '')
const supporter = v.strictObject({ name: ownWords(200), number: ownWords(60) })

/** A plan in the words of the person it belongs to. Every section may stay empty; the language is the one it is written in. */
export const planContent = v.strictObject({
  language: v.picklist(languages, 'safetyPlan.edit.language.missing'),
  sections: v.strictObject(v.entriesFromList(sections, ownWords(mostWords))),
  supporters: v.pipe(v.array(supporter), v.maxLength(mostSupporters)),
  /** Who must never see this plan. It is for the worker and is never printed. */
  neverShareWith: ownWords(mostWords),
})

export type PlanContent = v.InferOutput<typeof planContent>

export const newPlanVersion = v.strictObject({
  caseId: idOf('cse'),
  personId: idOf('per'),
  /** The version that was on the page; 0 when there was none. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  content: planContent,
  reviewOn: v.custom<CivilDate>(isCivilDate, 'form.date.notReal'),
})

export type NewPlanVersion = v.InferOutput<typeof newPlanVersion>

export const isEmpty = (content: PlanContent): boolean =>
  Object.values(content.sections).every((text) => text === '') &&
  content.supporters.every((each) => each.name === '' && each.number === '')

/** A plan has to be looked at again often: what is wrong with that date, if anything. */
export function reviewProblem(reviewOn: CivilDate, now: Instant): string | undefined {
  const today = aucklandDate(now)
  if (reviewOn < today) return 'safetyPlan.edit.reviewOn.past'
  return reviewOn > addDays(today, 366) ? 'safetyPlan.edit.reviewOn.far' : undefined
}

/** The date a form offers: a month from now. */
export const usualReview = (now: Instant): CivilDate => addDays(aucklandDate(now), 28)

export const versionPlace = (planId: string, version: number) => ({
  table: 'safety_plan_versions',
  column: 'content',
  row: `${planId}.${version}`,
})
