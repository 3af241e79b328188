import type { ApplicationProblem, ParsedApplication } from '@kps/crossings/response-application'
import type { Language } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import type { Draft } from './draft.ts'
import { type FormPage, fieldsOf } from './field.ts'

/** A form of several pages that makes one document. */
export interface ApplicationForm<Document> {
  /** The first page is the one that a GET opens. */
  readonly pages: readonly FormPage[]
  readonly read: (draft: Draft, language: Language, now: Instant) => ParsedApplication<Document>
}

/** What does not fit, on which page, in which field. It never holds what was typed. */
export interface Problem {
  readonly page: string
  readonly field: string
  readonly key: string
  /** A code that would fit, where one is asked for. */
  readonly suggestion?: string
}

/** Each problem at its field, one a field; one of no field of ours stands on the page with all answers. */
export const placed = (pages: readonly FormPage[], problems: readonly ApplicationProblem[]): readonly Problem[] =>
  problems
    .map(({ field: path, messageKey: key }) => {
      const found = pages
        .flatMap((page) => fieldsOf(page).map(({ name }) => ({ page: page.page, name })))
        .find(({ name }) => path === name || path.startsWith(`${name}.`))
      return { page: found?.page ?? 'check', field: found?.name ?? path, key }
    })
    .filter(({ field }, place, all) => all.findIndex((one) => one.field === field) === place)

/** What does not fit on one page, whatever is still to come on others. */
export function problemsOn<Document>(
  form: ApplicationForm<Document>,
  page: string,
  draft: Draft,
  language: Language,
  now: Instant,
): readonly Problem[] {
  const parsed = form.read(draft, language, now)
  return parsed.fits ? [] : placed(form.pages, parsed.problems).filter((problem) => problem.page === page)
}
