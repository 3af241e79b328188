import { type Instrument, type Level, levels, type Subject } from '@kps/locality/instruments'
import type { ItemAnswer } from './assessment.ts'

export type ItemAnswers = Readonly<Record<string, Pick<ItemAnswer, 'answer'>>>

/** What the answers add up to. It is shown beside the judgement and never stands in for it. */
export interface Suggestion {
  readonly level: Level
  readonly yes: number
  readonly unknown: number
  /** Codes of lethality markers answered yes, and of those nobody could answer. */
  readonly lethality: readonly string[]
  readonly lethalityUnknown: readonly string[]
}

const order: readonly string[] = levels
const rank = (level: string): number => order.indexOf(level)

/** True when the first level is less grave than the second. */
export const isLower = (level: string, than: string): boolean => rank(level) < rank(than)

/**
 * The gravest level whose threshold the answers reach. One more yes can raise it and can never lower it; what is not
 * known does not count as no: it is counted and said.
 */
export function suggestLevel(instrument: Instrument, answers: ItemAnswers): Suggestion {
  const answered = (item: Instrument['items'][number]) => answers[item.code]?.answer ?? 'unknown'
  const yes = instrument.items.filter((item) => answered(item) === 'yes')
  const unknown = instrument.items.filter((item) => answered(item) === 'unknown')
  const lethality = yes.filter((item) => item.lethality)
  const reached = instrument.thresholds
    .filter((threshold) => yes.length >= threshold.yes || lethality.length >= threshold.lethality)
    .map((threshold) => threshold.level)
  return {
    level: reached.reduce<Level>((most, level) => (isLower(most, level) ? level : most), 'standard'),
    yes: yes.length,
    unknown: unknown.length,
    lethality: lethality.map((item) => item.code),
    lethalityUnknown: unknown.filter((item) => item.lethality).map((item) => item.code),
  }
}

/** A level needs a written reason when it is not the suggested one, or when it is lower than the last one given. */
export const needsReason = (level: Level, suggested: Level, previous?: string): boolean =>
  level !== suggested || (previous !== undefined && isLower(level, previous))

/** Under eighteen somebody is a child in the Family Violence Act 2018. */
const adultAge = 18

/** Which instrument fits: by role, and for who was harmed by age; an age nobody knows counts as an adult's. */
export function subjectFor(role: string, years?: number): Subject {
  if (role === 'person-using-violence') return 'person-using-violence'
  if (role === 'child') return 'child'
  return years !== undefined && years < adultAge ? 'child' : 'adult-victim-survivor'
}

/** Whether an assessment with this instrument may be of somebody with this role. */
export const fitsRole = (subject: Subject, role: string): boolean =>
  (subject === 'person-using-violence') === (role === 'person-using-violence') &&
  (role !== 'child' || subject === 'child')
