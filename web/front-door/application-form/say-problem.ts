import { handoverMessageKeys } from '@kps/crossings/referral-handover'
import { type Language, wordOf, words } from '@kps/foundation/language'
import type { Problem } from './application-form.ts'
import { problemWords } from './problem-words.ts'

const others: Readonly<Record<string, string>> = {
  [handoverMessageKeys.tooLong]: 'application.tooLong',
  [handoverMessageKeys.characters]: 'application.characters',
}

/** What to do about a problem, with a code that would fit where one is known. */
export function sayProblem({ key, suggestion }: Problem, language: Language): string {
  const t = words(problemWords, language)
  const problem = wordOf(problemWords, language, others[key] ?? key) ?? t('application.unfit')
  return suggestion ? t('application.code.try', { problem, code: suggestion }) : problem
}
