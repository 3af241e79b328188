import {
  type HandoverMessageKey,
  parseReferralHandover,
  type ReferralHandover,
  handoverMessageKeys as said,
} from '@kps/crossings/referral-handover'
import type { Language } from '@kps/foundation/language'
import { type Instant, today } from '@kps/foundation/time'
import { type Draft, dateIn, handoverOf } from '@kps/web-front-door/referral-draft'
import { type Field, personOn, questionsAbout, questionsOf } from '@kps/web-front-door/referral-questions'

/** What does not fit, on which page, in which field. It never holds what was typed. */
export interface Problem {
  readonly page: string
  readonly field: string
  readonly key: HandoverMessageKey
}

export type Checked =
  | { readonly fits: true; readonly referral: ReferralHandover }
  | { readonly fits: false; readonly problems: readonly Problem[] }

/** Checks all answers as one referral. */
export function checkDraft(draft: Draft, language: Language, now: Instant): Checked {
  const parsed = parseReferralHandover(handoverOf(draft, language, now))
  if (parsed.fits) return parsed
  return { fits: false, problems: parsed.problems.map(({ path, messageKey }) => place(draft, path, messageKey, now)) }
}

/** What does not fit on one page, whatever is still to come on others. */
export function problemsOn(draft: Draft, page: string, language: Language, now: Instant): readonly Problem[] {
  const person = personOn(page)
  if (person !== undefined && person >= draft.people.length)
    return [{ page: `people.${person}`, field: `people.${person}.role`, key: said.choice }]
  const story = draft.answers.whatHappened?.trim() || page === 'happened' ? draft.answers.whatHappened : '.'
  const checked = checkDraft({ ...draft, answers: { ...draft.answers, whatHappened: story } }, language, now)
  return checked.fits ? [] : checked.problems.filter((problem) => problem.page === page)
}

function place(draft: Draft, path: string, key: HandoverMessageKey, now: Instant): Problem {
  if (path === 'referrerKind') return { page: 'start', field: path, key: said.choice }
  if (path === 'referrer') return { page: 'reach', field: 'referrer.phone', key }
  if (path === 'people') {
    const unborn = key === said.date ? draft.people.findIndex((person) => isToCome(person, now)) : -1
    if (unborn >= 0) return { page: `people.${unborn}.age`, field: `people.${unborn}.age.date`, key }
    return { page: 'people', field: path, key }
  }
  const field = path.startsWith('concerns')
    ? 'concerns'
    : path.replace(/\.age$/, '.age.known').replace(/\.age\.(?:year|month)$/, '.age.date')
  const question = questionsFor(draft, field).find(({ fields }) => fields.some((each) => asks(each, field)))
  return {
    page: question?.page ?? 'check',
    field,
    key: field.endsWith('.role') && key === said.missing ? said.choice : key,
  }
}

function questionsFor(draft: Draft, field: string) {
  const index = /^people\.(\d+)\./.exec(field)?.[1]
  return index === undefined ? questionsOf(draft) : questionsAbout(draft, Number(index))
}

const asks = (asked: Field, name: string): boolean =>
  asked.name === name || ('options' in asked && asked.options.some(({ opens }) => opens?.name === name))

function isToCome(person: Draft['people'][number], now: Instant): boolean {
  const [day, month, year] = dateIn(person)
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') > today(now)
}
