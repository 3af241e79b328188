import { mostPeople } from '@kps/crossings/referral-handover'
import type { Draft } from '@kps/web-front-door/referral-draft'
import { aboutYou, reachSafely, reachYou } from './about-you.ts'
import { ownPart, stepBack } from './own-part.ts'
import type { Ask, Question } from './question.ts'
import { actNow, danger, safeToTalk } from './safety.ts'
import { somebody } from './somebody.ts'
import { concerns, whatHappened } from './what-happened.ts'
import { whereTamariki, whereViolence } from './whereabouts.ts'
import { childView, consent, told } from './wishes.ts'

// Is it safe to talk, how to reach you safely, where the person using violence is, where the tamariki are; only then why we
// ask and what happened. Who is in danger, and the sender's own part, decide what else is asked at all.
const before: readonly Ask[] = [
  ...[safeToTalk, danger, actNow, reachYou, reachSafely, ownPart, stepBack],
  ...[whereViolence, whereTamariki, whatHappened, concerns],
]
const after: readonly Ask[] = [consent, childView, told, aboutYou]

const asked = (asks: readonly Ask[], draft: Draft) => asks.flatMap((ask) => ask(draft) ?? [])

/** The questions that this referral asks before those about its people, and after them. */
export const questionsBefore = (draft: Draft): readonly Question[] => asked(before, draft)
export const questionsAfter = (draft: Draft): readonly Question[] => asked(after, draft)
export const questionsOf = (draft: Draft): readonly Question[] => [...questionsBefore(draft), ...questionsAfter(draft)]

/** What is asked about one of the people, page after page. */
export const questionsAbout = (draft: Draft, person: number): readonly Question[] => somebody(draft, person)

/** All pages in order: the questions, `people` where everybody named so far is listed, and `check` at the end. */
export function pagesOf(draft: Draft): readonly string[] {
  const needsSomebody = draft.answers.referrerKind !== 'self'
  const count = Math.max(draft.people.length, needsSomebody ? 1 : 0)
  const people = Array.from({ length: count }, (_, index) => questionsAbout(draft, index))
  return [
    'start',
    ...asked(before, draft).map(({ page }) => page),
    ...people.flat().map(({ page }) => page),
    'people',
    ...asked(after, draft).map(({ page }) => page),
    'check',
  ]
}

const ofPerson = /^people\.(0|[1-9]\d?)(?:\.(?:name|age|reach))?$/

/** Which person a page is about; nothing for a page about no one person. */
export function personOn(page: string): number | undefined {
  const index = Number(ofPerson.exec(page)?.[1] ?? mostPeople)
  return index < mostPeople ? index : undefined
}

/** The question of a page, or nothing when there is no such page in this referral. */
export function questionOn(draft: Draft, page: string): Question | undefined {
  const person = personOn(page)
  const asked = person === undefined ? questionsOf(draft) : questionsAbout(draft, person)
  return asked.find((question) => question.page === page)
}

const withoutPerson: ReadonlySet<string> = new Set([
  ...[
    'start',
    'safe',
    'danger',
    'act-now',
    'you',
    'reach',
    'reach-safely',
    'part',
    'step-back',
    'people',
    'where',
    'tamariki',
    'happened',
  ],
  ...['concerns', 'consent', 'child-view', 'told', 'check', 'not-sent'],
])

/** Whether a form may name such a page at all. */
export const isPage = (page: string): boolean => withoutPerson.has(page) || personOn(page) !== undefined
