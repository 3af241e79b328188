import { makeId } from '@kps/crossings/ids'
import { questionSchema } from '@kps/crossings/question-handover'
import { receiptReference } from '@kps/crossings/referral-handover'
import { defineLaneCommand } from '@kps/locality/roles'
import { canBeReached, questionPlace, summarise } from './question.ts'
import { questions } from './schema.ts'

/**
 * Keeps a question that came through the intake lane, sealed again under the locality's data key. It looks nothing up. The
 * form's one-time key makes a repeat harmless.
 */
export const receiveQuestion = defineLaneCommand({
  lane: 'intake',
  action: 'question.received',
  input: questionSchema,
  // A double click is sent twice, at two moments; the page may have been read in the other language.
  sameWhen: ({ submittedAt: _, language: __, ...words }) => words,
  async commit({ orm, input, now, vault }) {
    const id = makeId('qst', now)
    const [summary, document, reference] = await Promise.all([
      vault.sealJson(questionPlace(id, 'summary'), summarise(input)),
      vault.sealJson(questionPlace(id, 'document'), input),
      receiptReference(input.formKey),
    ])
    const row = { id, reference, receivedAt: now, canBeReached: canBeReached(input), summary, document }
    return { changes: [orm.insert(questions).values(row)], record: id, persons: [], result: { questionId: id } }
  },
})
