import { sealed } from '@kps/foundation/database'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A question that came in without naming anybody. It waits because no answer has ended it. */
export const questions = sqliteTable('questions', {
  id: text('id').primaryKey(),
  reference: text('reference').notNull(),
  receivedAt: text('received_at').notNull(),
  /** Whether the asker left a way to reach them. */
  canBeReached: integer('can_be_reached', { mode: 'boolean' }).notNull(),
  /** Something about how it came looks wrong: it waits in the second list. A hint only; nobody is refused for it. */
  looksWrong: integer('looks_wrong', { mode: 'boolean' }).notNull(),
  /** Which signs, as a JSON array. */
  signs: text('signs').notNull(),
  summary: sealed('summary').notNull(),
  document: sealed('document').notNull(),
})

/** What was done about a question. A try that reached nobody leaves it waiting; every other outcome ends it. */
export const questionAnswers = sqliteTable(
  'question_answers',
  {
    id: text('id').primaryKey(),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id),
    outcome: text('outcome', { enum: ['answered', 'tried', 'not-reached', 'no-way-to-reach', 'set-aside'] }).notNull(),
    note: sealed('note').notNull(),
    answeredAt: text('answered_at').notNull(),
    answeredBy: text('answered_by').notNull(),
  },
  (table) => [index('question_answers_by_question').on(table.questionId)],
)

/** The questions that wait: two triggers keep it and nothing else writes it, so that reading it does not grow with the years. */
export const waitingQuestions = sqliteTable(
  'waiting_questions',
  {
    questionId: text('question_id')
      .primaryKey()
      .references(() => questions.id),
    receivedAt: text('received_at').notNull(),
    looksWrong: integer('looks_wrong', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('waiting_questions_in_order').on(table.looksWrong, table.receivedAt, table.questionId)],
)
