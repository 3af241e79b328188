import type { QuestionHandover } from '@kps/crossings/question-handover'
import * as v from 'valibot'
import { questionAnswers } from './schema.ts'

export const questionOutcomes = questionAnswers.outcome.enumValues
export type QuestionOutcome = (typeof questionOutcomes)[number]

/** What the list shows of a question without opening it. */
export const questionSummary = v.object({
  begins: v.string(),
  organisationKind: v.optional(v.string()),
  role: v.optional(v.string()),
})

export type QuestionSummary = v.InferOutput<typeof questionSummary>

const longestBeginning = 140

/** The first words of a question, whole words, with what the asker is. */
export function summarise({ question, organisationKind, role }: QuestionHandover): QuestionSummary {
  const line = question.replace(/\s+/g, ' ')
  const cut = line.length <= longestBeginning ? line : `${line.slice(0, longestBeginning).replace(/\s\S*$/, '')} …`
  return { begins: cut, ...(organisationKind && { organisationKind }), ...(role && { role }) }
}

export const canBeReached = ({ email, phone }: QuestionHandover): boolean => Boolean(phone || email)

export const questionPlace = (questionId: string, column: 'summary' | 'document') => ({
  table: 'questions',
  column,
  row: questionId,
})

export const answerPlace = (answerId: string) => ({ table: 'question_answers', column: 'note', row: answerId })
