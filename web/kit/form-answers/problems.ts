import type { BadInput } from '@kps/foundation/commands'
import { type Catalogue, type Language, wordOf, words } from '@kps/foundation/language'
import type { FieldError } from '@kps/web-kit/forms'
import { answerWords } from './words.ts'

/** What is wrong with a form, in words: all of it for the summary, and one by field. */
export interface FormProblems {
  readonly errors: readonly FieldError[]
  of(field: string): string | undefined
}

export const noProblems: FormProblems = { errors: [], of: () => undefined }

/**
 * The problems of a refusal in the reader's words.
 * @param catalogue the room's own words; keys that are not in it are looked for in the words of all forms
 * @param idOf the id of the field on the page that a problem is about, when it is not its own name
 */
export function problemsOf(
  refusal: BadInput,
  catalogue: Catalogue,
  language: Language,
  idOf: (field: string) => string = (field) => field,
): FormProblems {
  const unfit = words(answerWords, language)('form.answer.unfit')
  const known = refusal.problems.map(({ field, messageKey }) => ({
    field,
    text: wordOf(catalogue, language, messageKey) ?? wordOf(answerWords, language, messageKey) ?? unfit,
  }))
  return {
    errors: known.map(({ field, text }) => ({ text, href: `#${idOf(field)}` })),
    of: (field) => known.find((each) => each.field === field)?.text,
  }
}
