import { idOf } from '@kps/crossings/ids'
import { defineQuery } from '@kps/locality/roles'
import { asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type QuestionSummary, questionPlace, questionSummary } from './question.ts'
import { questions, waitingQuestions } from './schema.ts'

export interface WaitingQuestion {
  readonly questionId: string
  readonly reference: string
  readonly receivedAt: string
  readonly canBeReached: boolean
  /** How often somebody tried to reach the asker and did not. */
  readonly tries: number
  readonly summary: QuestionSummary
}

export interface WaitingQuestions {
  readonly waiting: number
  readonly questions: readonly WaitingQuestion[]
  /** The id after which the next page begins. */
  readonly next: string | undefined
}

const pageSize = 25

/** The questions that wait, who has waited longest first, 25 a page. Nobody is named in them, so no person is shown. */
export const listWaitingQuestions = defineQuery({
  permit: 'question:read',
  action: 'questions.listed',
  input: v.object({ after: v.optional(idOf('qst')) }),
  reads: (orm, { after }) => ({
    page: orm
      .select({
        questionId: questions.id,
        reference: questions.reference,
        receivedAt: questions.receivedAt,
        canBeReached: questions.canBeReached,
        summary: questions.summary,
        tries: sql<number>`(select count(*) from question_answers where question_answers.question_id = ${questions.id})`,
        waiting: sql<number>`(select count(*) from waiting_questions as whole_queue)`,
      })
      .from(waitingQuestions)
      .innerJoin(questions, eq(questions.id, waitingQuestions.questionId))
      .where(
        after
          ? sql`(${waitingQuestions.receivedAt}, ${waitingQuestions.questionId}) >
              (select last_one.received_at, last_one.id from questions as last_one where last_one.id = ${after})`
          : undefined,
      )
      .orderBy(asc(waitingQuestions.receivedAt), asc(waitingQuestions.questionId))
      .limit(pageSize + 1),
  }),
  async answer({ page }, { vault }): Promise<WaitingQuestions> {
    const shown = page.slice(0, pageSize)
    return {
      waiting: page[0]?.waiting ?? 0,
      questions: await Promise.all(
        shown.map(async ({ waiting: _, summary, ...row }) => ({
          ...row,
          summary: await vault.openJson(questionPlace(row.questionId, 'summary'), summary, questionSummary),
        })),
      ),
      next: page.length > pageSize ? shown.at(-1)?.questionId : undefined,
    }
  },
})
