import { formatDate, type Language, words } from '@kps/foundation/language'
import { isCivilDate } from '@kps/foundation/time'
import { answerIn, type Draft } from '@kps/web-front-door/referral-draft'
import {
  type DateName,
  type Field,
  type Question,
  questionsAbout,
  questionWords,
} from '@kps/web-front-door/referral-questions'

/** Answers of one page as somebody reads them back: one text each, blank ones left out. */
export function answersInWords(draft: Draft, question: Question, language: Language): string[] {
  return question.fields.flatMap((field) => answerInWords(draft, field, language, question.title) ?? [])
}

/** Everything that was said of one person. */
export const personInWords = (draft: Draft, index: number, language: Language): string[] =>
  questionsAbout(draft, index).flatMap(({ fields }) =>
    fields.flatMap((field) => answerInWords(draft, field, language) ?? []),
  )

/** "I do not know" says little by itself: where the field is not the page's own question, its label stands before it. */
function answerInWords(draft: Draft, field: Field, language: Language, title?: string): string | string[] | undefined {
  const t = words(questionWords, language)
  if (field.as === 'date') return dateInWords(draft, field.name, language)
  if (field.as === 'many') {
    const chosen: readonly string[] = draft.concerns
    return field.options.filter(({ value }) => chosen.includes(value)).map(({ text }) => t(text))
  }
  const value = answerIn(draft, field.name)
  if (field.as !== 'choice') return value
  const option = field.options.find((each) => each.value === value)
  const opened = option?.opens && answerInWords(draft, option.opens, language)
  if (option?.opens && opened !== undefined) return `${t(option.opens.label)}: ${opened}`
  if (!option) return undefined
  const isBare = ['yes', 'no', 'unknown'].includes(option.value) && field.label !== title
  if (!isBare) return t(option.text)
  const label = t(field.label)
  return `${label}${label.endsWith('?') ? '' : ':'} ${t(option.text)}`
}

function dateInWords(draft: Draft, name: DateName, language: Language): string | undefined {
  const [day, month, year] = (['day', 'month', 'year'] as const).map((part) =>
    answerIn(draft, `${name}-${part}`)?.trim(),
  )
  if (!day && !month && !year) return undefined
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isCivilDate(date) ? formatDate(date, language) : [day, month, year].filter(Boolean).join(' ')
}
