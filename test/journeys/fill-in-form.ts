import type { ApplicantAnswers } from '@kps/test/house'
import { fieldsOn, sentFrom } from './answers-on.ts'

export type Fields = readonly (readonly [string, string])[]

/** A page of a form as it came back. */
export interface FilledIn {
  readonly status: number
  readonly html: string
}

/** Asks for a page: its form with these fields, or the page itself. */
export type AskPage = (fields?: Fields) => Promise<FilledIn>

const longest = 20

/** What a browser sends of a page where somebody gave these answers to what it asks. */
export function answersOn(html: string, answers: ApplicantAnswers, go = 'next'): Fields {
  const asked = new Set(
    fieldsOn(html).flatMap(({ kind, name }) => (kind === 'hidden' || name === 'website' ? [] : [name])),
  )
  const given = Object.entries(answers).filter(([name]) => asked.has(name))
  const named = new Set(given.map(([name]) => name))
  const rest = sentFrom(html).filter(([name]) => !named.has(name))
  const typed = given.flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  return [
    ...rest.map(([name, value]) => [name, name === 'begun' ? earlier(value) : value] as const),
    ...typed,
    ['go', go],
  ]
}

/** A person takes minutes over a form that a test fills in at once. */
const earlier = (begun: string) => (Number(begun) > Date.now() / 1000 - 300 ? String(Number(begun) - 600) : begun)

/** The page that a form shows: the name that travels in it. */
export const pageOf = (html: string): string | undefined => new Map(sentFrom(html)).get('page')

/**
 * Fills a form in from its first page to the one that shows all answers, or to where an answer is not taken. `seen` is told of
 * each page.
 */
export async function fillIn(
  ask: AskPage,
  answers: ApplicantAnswers,
  seen: (page: FilledIn, sent: Fields | undefined) => unknown = () => undefined,
): Promise<FilledIn> {
  let page = await ask()
  await seen(page, undefined)
  for (let number = 0; number < longest && page.status === 200 && pageOf(page.html) !== 'check'; number += 1) {
    const fields = answersOn(page.html, answers)
    page = await ask(fields)
    await seen(page, fields)
  }
  return page
}
