import { mostPeople } from '@kps/crossings/referral-handover'
import type { Language } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { type Draft, withoutPerson } from '@kps/web-front-door/referral-draft'
import {
  fieldNames,
  isPage,
  pagesOf,
  personOn,
  questionOn,
  questionsAbout,
} from '@kps/web-front-door/referral-questions'
import { type Posted, removedBy } from './posted.ts'
import { type Problem, problemsOn } from './problems.ts'

/** What is to be shown next. */
export interface Shown {
  readonly page: string
  readonly from?: 'check' | 'people' | undefined
  readonly draft: Draft
  readonly problems: readonly Problem[]
  /** Some answers could not be taken as they came, and are asked again. */
  readonly asksAgain?: boolean
}

/** What a button leads to: a page, or the sending of it all. What could not be taken as it came is never sent unseen. */
export function step(posted: Posted, language: Language, now: Instant): Shown | 'send' {
  if (posted.dropped.length === 0) return stepOn(posted, language, now)
  const next = isAskedOn(posted) ? { ...posted, problems: [] } : stepOn(posted, language, now)
  const shown = next === 'send' ? { page: 'check', draft: posted.draft, problems: [] } : next
  return { page: shown.page, from: shown.from, draft: shown.draft, problems: shown.problems, asksAgain: true }
}

/** Whether the page itself asked what was dropped. */
function isAskedOn({ draft, dropped, page }: Posted): boolean {
  const question = questionOn(draft, page)
  const names: readonly string[] = page === 'start' ? ['referrerKind'] : question ? fieldNames(question) : []
  return dropped.some((name) => names.includes(name))
}

function stepOn(posted: Posted, language: Language, now: Instant): Shown | 'send' {
  const { draft, from, go, page } = posted
  const show = (next: string, opener = from, problems: readonly Problem[] = []): Shown => ({
    page: next,
    from: opener,
    draft,
    problems,
  })
  if (posted.language) return show(page)
  if (go === 'back') return back(posted)
  if (go === 'start') return show('start', draft.answers.referrerKind && 'check')
  if (draft.answers.referrerKind === undefined) return show('start', from, problemsOn(draft, 'start', language, now))
  if (go === 'send') return 'send'
  if (go === 'add') return show(...newPerson(posted))
  const removed = removedBy(go)
  if (removed !== undefined) return { ...show('people'), draft: withoutPerson(draft, removed) }
  if (isPage(go)) return show(go, page === 'people' ? (from ?? 'people') : 'check')
  const problems = problemsOn(draft, page, language, now)
  return problems.length > 0 ? show(problems[0]?.page ?? page, from, problems) : forward(posted)
}

const newPerson = ({ draft, from }: Posted): [string, 'check' | 'people', Problem[]] =>
  draft.people.length < mostPeople
    ? [`people.${draft.people.length}`, from ?? 'people', []]
    : ['people', from ?? 'people', [{ page: 'people', field: 'people', key: 'referral.handover.tooMany' }]]

function back({ draft, from, page }: Posted): Shown {
  const pages = pagesOf(draft)
  const index = pages.indexOf(page)
  const before = pages[Math.max(0, index - 1)] ?? 'start'
  const person = pagesAbout(draft, page)
  const earlier = person[person.indexOf(page) - 1]
  if (earlier) return { page: earlier, from, draft, problems: [] }
  const target = from ?? (index < 0 ? (personOn(page) === undefined ? 'check' : 'people') : before)
  return { page: target, draft, problems: [] }
}

function forward({ draft, from, page }: Posted): Shown {
  const pages = pagesOf(draft)
  const next = pages[pages.indexOf(page) + 1] ?? 'check'
  const known = pages.includes(page)
  if (!from) return { page: known ? next : 'check', draft, problems: [] }
  // Changing an answer leads straight back, but for what the new answer itself opens; a person is told of to the end.
  const goesOn = ['act-now', 'reach-safely', 'step-back'].includes(next) || pagesAbout(draft, page).indexOf(next) > 0
  if (known && goesOn) return { page: next, from, draft, problems: [] }
  return { page: from, draft, problems: [] }
}

/** The pages about the person that a page is about, in order; none for another page. */
function pagesAbout(draft: Draft, page: string): readonly string[] {
  const person = personOn(page)
  return person === undefined ? [] : questionsAbout(draft, person).map((question) => question.page)
}
