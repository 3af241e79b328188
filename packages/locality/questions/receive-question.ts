import { makeId } from '@kps/crossings/ids'
import { questionSchema } from '@kps/crossings/question-handover'
import { receiptReference } from '@kps/crossings/referral-handover'
import { Failure } from '@kps/foundation/failures'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { defineLaneCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import { canBeReached, questionPlace, summarise } from './question.ts'
import { questions } from './schema.ts'

/** So many questions of the last hour may wait; what comes beyond stands in the second list, where a person looks. */
export const mostAskedAnHour = 100

/** So many of the last hour may stand in the second list; what comes beyond is told that it was not received. */
export const mostOddAnHour = 200
const tooMany = new Failure('unavailable', 'intake.envelope.tooMany')

const ofTheLastHour = (looksWrong: 0 | 1, now: Instant) =>
  sql`(select count(*) from waiting_questions where waiting_questions.looks_wrong = ${looksWrong}
    and waiting_questions.received_at > ${addMinutes(now, -60)})`

/**
 * Keeps a question that came through the intake lane, sealed again under the locality's data key. It looks nothing up. The
 * form's one-time key makes a repeat harmless. What looks wrong is received as any other, and waits in the second list.
 */
export const receiveQuestion = defineLaneCommand({
  lane: 'intake',
  action: 'question.received',
  input: questionSchema,
  // A double click is sent twice, at two moments; the page may have been read in the other language.
  sameWhen: ({ submittedAt: _, language: __, arrival: ___, ...words }) => words,
  async commit({ orm, input, now, vault }) {
    const id = makeId('qst', now)
    const [summary, document, reference] = await Promise.all([
      vault.sealJson(questionPlace(id, 'summary'), summarise(input)),
      vault.sealJson(questionPlace(id, 'document'), input),
      receiptReference(input.formKey),
    ])
    const seen = JSON.stringify(input.arrival?.signs ?? [])
    const listTakes = sql`${ofTheLastHour(0, now)} < ${mostAskedAnHour}`
    const isOrdinary = sql`(${seen} = '[]' and ${listTakes})`
    const row = {
      id,
      reference,
      receivedAt: now,
      canBeReached: canBeReached(input),
      looksWrong: sql`not ${isOrdinary}`,
      signs: sql`iif(${seen} <> '[]' or ${listTakes}, ${seen}, '["too-many"]')`,
      summary,
      document,
    }
    return {
      assertions: [{ holds: sql`${isOrdinary} or ${ofTheLastHour(1, now)} < ${mostOddAnHour}`, refusal: tooMany }],
      changes: [orm.insert(questions).values(row)],
      record: id,
      persons: [],
      result: { questionId: id },
    }
  },
})
