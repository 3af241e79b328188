import { type Draft, mostPeople } from '@kps/web-front-door/referral-draft'
import { aboutYou, reachSafely, reachYou } from './about-you.ts'
import type { Ask, Question } from './question.ts'
import { actNow, danger, safeToTalk } from './safety.ts'
import { reachSomebody, somebody } from './somebody.ts'
import { concerns, whatHappened } from './what-happened.ts'
import { whereTamariki, whereViolence } from './whereabouts.ts'
import { childView, consent, told } from './wishes.ts'

// Safety before anything else, then how to reach people safely, then what happened.
const before: readonly Ask[] = [safeToTalk, danger, actNow, aboutYou, reachYou, reachSafely]
const after: readonly Ask[] = [whereViolence, whereTamariki, whatHappened, concerns, consent, childView, told]

const asked = (asks: readonly Ask[], draft: Draft) => asks.flatMap((ask) => ask(draft) ?? [])

/** The questions that this referral asks, in order, but those about its people. */
export const questionsOf = (draft: Draft): readonly Question[] => [...asked(before, draft), ...asked(after, draft)]

/** All pages in order: the questions, `people` where everybody named so far is listed, and `check` at the end. */
export function pagesOf(draft: Draft): readonly string[] {
  const needsSomebody = draft.answers.referrerKind !== 'self'
  const count = Math.max(draft.people.length, needsSomebody ? 1 : 0)
  const people = Array.from({ length: count }, (_, index) => [`people.${index}`, `people.${index}.reach`])
  return [
    'start',
    ...asked(before, draft).map(({ page }) => page),
    ...people.flat(),
    'people',
    ...asked(after, draft).map(({ page }) => page),
    'check',
  ]
}

const ofPerson = /^people\.(0|[1-9]\d?)(\.reach)?$/

/** Which person a page is about; nothing for a page about no one person. */
export function personOn(page: string): number | undefined {
  const index = Number(ofPerson.exec(page)?.[1] ?? mostPeople)
  return index < mostPeople ? index : undefined
}

/** The question of a page, or nothing when there is no such page in this referral. */
export function questionOn(draft: Draft, page: string): Question | undefined {
  const person = personOn(page)
  if (person === undefined) return questionsOf(draft).find((question) => question.page === page)
  return page.endsWith('reach') ? reachSomebody(person) : somebody(draft, person)
}

const withoutPerson: ReadonlySet<string> = new Set([
  ...['start', 'safe', 'danger', 'act-now', 'you', 'reach', 'reach-safely', 'people', 'where', 'tamariki', 'happened'],
  ...['concerns', 'consent', 'child-view', 'told', 'check', 'not-sent'],
])

/** Whether a form may name such a page at all. */
export const isPage = (page: string): boolean => withoutPerson.has(page) || personOn(page) !== undefined
