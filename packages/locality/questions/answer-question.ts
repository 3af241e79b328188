import { idOf, makeId } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { answerPlace, questionOutcomes } from './question.ts'
import { questionAnswers } from './schema.ts'

export const longestNote = 2_000

/** Somebody else ended it meanwhile: nothing was written. */
export const alreadyAnswered = new Failure('conflict', 'questions.answer.alreadyAnswered')

/**
 * Keeps what was done about a question: answered, tried in vain (it goes on waiting), given up, or left no way to reach.
 * One that looks wrong can be set aside. A note is needed when an answer was given or it is set aside, so that what was
 * advised, or why, is known.
 * @throws Failure conflict when it waits no more, or is not here; BadInput
 */
export const answerQuestion = defineCommand({
  permit: 'question:answer',
  action: 'question.answered',
  input: v.pipe(
    v.strictObject({
      questionId: idOf('qst'),
      outcome: v.picklist(questionOutcomes, 'questions.answer.outcomeMissing'),
      note: v.pipe(v.string('form.text.tooLong'), v.trim(), v.maxLength(longestNote, 'form.text.tooLong')),
    }),
    v.forward(
      v.check(({ outcome, note }) => outcome !== 'answered' || note !== '', 'questions.answer.noteMissing'),
      ['note'],
    ),
    v.forward(
      v.check(({ outcome, note }) => outcome !== 'set-aside' || note !== '', 'questions.answer.whyMissing'),
      ['note'],
    ),
  ),
  async commit({ orm, input: { note, outcome, questionId }, caller, now, vault }) {
    const id = makeId('ans', now)
    const row = {
      id,
      questionId,
      outcome,
      note: await vault.seal(answerPlace(id), note),
      answeredAt: now,
      answeredBy: caller.accountId,
    }
    return {
      assertions: [
        {
          holds: sql`exists (select 1 from waiting_questions where waiting_questions.question_id = ${questionId}
            and (${outcome} <> 'set-aside' or waiting_questions.looks_wrong = 1))`,
          refusal: alreadyAnswered,
        },
      ],
      changes: [orm.insert(questionAnswers).values(row)],
      record: questionId,
      persons: [],
      result: { questionId },
    }
  },
})
