import { idOf } from '@kps/crossings/ids'
import { type QuestionHandover, questionSchema } from '@kps/crossings/question-handover'
import { accounts } from '@kps/foundation/access/schema'
import { Failure } from '@kps/foundation/failures'
import { type QuarantineSign, signsIn } from '@kps/locality/referrals'
import { defineQuery, openAccountName } from '@kps/locality/roles'
import { desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { answerPlace, type QuestionOutcome, questionPlace } from './question.ts'
import { questionAnswers, questions } from './schema.ts'

export interface OpenedQuestion {
  readonly questionId: string
  readonly reference: string
  readonly receivedAt: string
  readonly canBeReached: boolean
  readonly waits: boolean
  /** It stands in the second list, and why. */
  readonly looksWrong: boolean
  readonly signs: readonly QuarantineSign[]
  readonly document: QuestionHandover
  /** What was done, newest first. */
  readonly answers: readonly {
    readonly outcome: QuestionOutcome
    readonly note: string
    readonly answeredAt: string
    readonly answeredBy: string
  }[]
}

const notFound = new Failure('not-found', 'page.notFound.title')

/** Opens one question, with what was done about it. */
export const readQuestion = defineQuery({
  permit: 'question:read',
  action: 'question.read',
  input: v.object({ questionId: idOf('qst') }),
  access: ({ questionId }) => [
    { holds: sql`exists (select 1 from questions where questions.id = ${questionId})`, refusal: notFound },
  ],
  record: ({ questionId }) => questionId,
  reads: (orm, { questionId }) => ({
    question: orm
      .select({
        reference: questions.reference,
        receivedAt: questions.receivedAt,
        canBeReached: questions.canBeReached,
        looksWrong: questions.looksWrong,
        signs: questions.signs,
        document: questions.document,
        waits: sql<number>`exists (select 1 from waiting_questions where waiting_questions.question_id = ${questions.id})`,
      })
      .from(questions)
      .where(eq(questions.id, questionId)),
    answers: orm
      .select({
        answerId: questionAnswers.id,
        outcome: questionAnswers.outcome,
        note: questionAnswers.note,
        answeredAt: questionAnswers.answeredAt,
        accountId: accounts.id,
        accountName: accounts.name,
      })
      .from(questionAnswers)
      .leftJoin(accounts, eq(accounts.id, questionAnswers.answeredBy))
      .where(eq(questionAnswers.questionId, questionId))
      .orderBy(desc(questionAnswers.id))
      .limit(20),
  }),
  async answer({ question: [row], answers }, { vault, input: { questionId } }): Promise<OpenedQuestion> {
    if (!row) throw notFound
    const [document, done] = await Promise.all([
      vault.openJson(questionPlace(questionId, 'document'), row.document, questionSchema),
      Promise.all(
        answers.map(async (one) => ({
          outcome: one.outcome,
          answeredAt: one.answeredAt,
          note: await vault.open(answerPlace(one.answerId), one.note),
          answeredBy: await openAccountName(vault, one),
        })),
      ),
    ])
    return { ...row, questionId, signs: v.parse(signsIn, row.signs), waits: row.waits === 1, document, answers: done }
  },
})
