import { idOf } from '@kps/crossings/ids'
import { type QuarantineSign, signsIn } from '@kps/locality/referrals'
import { defineQuery } from '@kps/locality/roles'
import { and, asc, eq, sql } from 'drizzle-orm'
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
  /** Why it looks wrong; nothing for one that does not. */
  readonly signs: readonly QuarantineSign[]
  readonly summary: QuestionSummary
}

export interface WaitingQuestions {
  /** How many wait, and how many of those that look wrong. */
  readonly waiting: number
  readonly odd: number
  readonly questions: readonly WaitingQuestion[]
  /** The id after which the next page begins. */
  readonly next: string | undefined
}

const pageSize = 25

/** How many questions wait in one of the two lists. */
const waitingIn = (looksWrong: 0 | 1) =>
  sql<number>`(select count(*) from waiting_questions where waiting_questions.looks_wrong = ${looksWrong})`

/**
 * The questions that wait, or those that look wrong, who has waited longest first, 25 a page. Nobody is named in them, so no
 * person is shown.
 */
export const listWaitingQuestions = defineQuery({
  permit: 'question:read',
  action: 'questions.listed',
  input: v.object({
    after: v.optional(idOf('qst')),
    list: v.optional(v.picklist(['waiting', 'looks-wrong']), 'waiting'),
  }),
  reads: (orm, { after, list }) => ({
    counts: orm.select({ waiting: waitingIn(0), odd: waitingIn(1) }).from(sql`(select 1)`),
    page: orm
      .select({
        questionId: questions.id,
        reference: questions.reference,
        receivedAt: questions.receivedAt,
        canBeReached: questions.canBeReached,
        summary: questions.summary,
        tries: sql<number>`(select count(*) from question_answers where question_answers.question_id = ${questions.id})`,
        signs: questions.signs,
      })
      .from(waitingQuestions)
      .innerJoin(questions, eq(questions.id, waitingQuestions.questionId))
      .where(
        and(
          eq(waitingQuestions.looksWrong, list === 'looks-wrong'),
          after
            ? sql`(${waitingQuestions.receivedAt}, ${waitingQuestions.questionId}) >
                (select last_one.received_at, last_one.id from questions as last_one where last_one.id = ${after})`
            : undefined,
        ),
      )
      .orderBy(asc(waitingQuestions.receivedAt), asc(waitingQuestions.questionId))
      .limit(pageSize + 1),
  }),
  async answer({ counts: [counts], page }, { vault }): Promise<WaitingQuestions> {
    const shown = page.slice(0, pageSize)
    return {
      waiting: counts?.waiting ?? 0,
      odd: counts?.odd ?? 0,
      questions: await Promise.all(
        shown.map(async ({ signs, summary, ...row }) => ({
          ...row,
          signs: v.parse(signsIn, signs),
          summary: await vault.openJson(questionPlace(row.questionId, 'summary'), summary, questionSummary),
        })),
      ),
      next: page.length > pageSize ? shown.at(-1)?.questionId : undefined,
    }
  },
})
