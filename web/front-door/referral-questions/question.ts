import type { Draft, FieldName } from '@kps/web-front-door/referral-draft'
import type { QuestionKey } from './words.ts'

/** One of the answers that can be chosen; `opens` is asked when it is. */
export interface Option {
  readonly value: string
  readonly text: QuestionKey
  readonly hint?: QuestionKey
  readonly opens?: Field
}

interface Labelled {
  readonly name: FieldName
  readonly label: QuestionKey
  readonly hint?: QuestionKey
}

/** A date is typed in three fields: `…-day`, `…-month`, `…-year`. */
export type DateName = `people.${number}.age.date`

/** One thing that is asked, and how it is answered. */
export type Field =
  | (Labelled & { readonly as: 'choice' | 'many'; readonly options: readonly Option[] })
  | (Labelled & { readonly as: 'line'; readonly type?: 'tel' | 'email'; readonly width?: 3 | 10 | 20 })
  | (Labelled & { readonly as: 'text'; readonly limit: number; readonly rows?: number })
  | (Omit<Labelled, 'name'> & { readonly as: 'date'; readonly name: DateName })

/** A page of the form: one short question, sometimes with a few fields that belong together. */
export interface Question {
  /** How forms name the page. */
  readonly page: string
  /** Which person of the list it asks about, when it goes on from another page about them. */
  readonly about?: number
  readonly title: QuestionKey
  /** Said under the title: why this is asked. */
  readonly why?: QuestionKey
  /** What matters more than the question: it stands first. */
  readonly warning?: QuestionKey
  /** A number that can be called from the page with one press. */
  readonly call?: { readonly number: string; readonly text: QuestionKey; readonly isEmergency: boolean }
  /** Said after the question's own words, one line each. */
  readonly points?: readonly QuestionKey[]
  readonly fields: readonly Field[]
}

/** The page for a question, or nothing when this referral does not ask it. */
export type Ask = (draft: Draft) => Question | undefined

/** The names of all fields on a page, those that open under a choice too. */
export const fieldNames = (question: Question): FieldName[] => question.fields.flatMap(namesIn)

function namesIn(field: Field): FieldName[] {
  if (field.as === 'date') return [`${field.name}-day`, `${field.name}-month`, `${field.name}-year`]
  const further = 'options' in field ? field.options.flatMap(({ opens }) => (opens ? namesIn(opens) : [])) : []
  return [field.name, ...further]
}
