import { type Language, words } from '@kps/foundation/language'
import { answerIn, type Draft } from '@kps/web-front-door/referral-draft'
import { type Field, type Question, questionOn, questionWords } from '@kps/web-front-door/referral-questions'

/** Answers of one page as somebody reads them back: one text each, blank ones left out. */
export function answersInWords(draft: Draft, question: Question, language: Language): string[] {
  return question.fields.flatMap((field) => answerInWords(draft, field, language) ?? [])
}

/** Everything that was said of one person. */
export function personInWords(draft: Draft, index: number, language: Language): string[] {
  const questions = [questionOn(draft, `people.${index}`), questionOn(draft, `people.${index}.reach`)]
  return questions.flatMap((question) => (question ? answersInWords(draft, question, language) : []))
}

function answerInWords(draft: Draft, field: Field, language: Language): string | string[] | undefined {
  const t = words(questionWords, language)
  if (field.as === 'date') {
    const parts = (['day', 'month', 'year'] as const).map((part) => answerIn(draft, `${field.name}-${part}`))
    return parts.every((part) => part === undefined) ? undefined : parts.join(' ')
  }
  if (field.as === 'many')
    return field.options
      .filter(({ value }) => draft.concerns.some((concern) => concern === value))
      .map(({ text }) => t(text))
  const value = answerIn(draft, field.name)
  if (field.as !== 'choice') return value
  const option = field.options.find((each) => each.value === value)
  const opened = option?.opens && answerInWords(draft, option.opens, language)
  if (opened !== undefined) return opened
  const isShort =
    option?.text.startsWith('answer.yes') || option?.text === 'answer.no' || option?.text === 'answer.unknown'
  return option && (isShort ? `${t(field.label)} ${t(option.text)}` : t(option.text))
}
