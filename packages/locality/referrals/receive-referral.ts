import { referralSchema } from '@kps/crossings/referral-handover'
import { Failure } from '@kps/foundation/failures'
import { defineLaneCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import { insertReferral } from './insert-referral.ts'
import { quarantineTakes, queueTakes } from './quota.ts'

const tooMany = new Failure('unavailable', 'intake.envelope.tooMany')

/**
 * Keeps a referral that came through the intake lane, sealed again under the locality's data key. It looks nothing up
 * and reads nothing about people (the match values it keeps are compared when a coordinator opens it), so what is answered cannot depend on whether somebody is known here. The form's
 * one-time key makes a repeat harmless.
 */
export const receiveReferral = defineLaneCommand({
  lane: 'intake',
  action: 'referral.received',
  input: referralSchema,
  // A double click is sent twice, at two moments; whoever goes back may send from the page in the other language.
  sameWhen: ({ submittedAt: _, language: __, arrival: ___, ...words }) => words,
  async commit({ orm, input, now, vault }) {
    const { referralId, statements } = await insertReferral(orm, vault, input, now)
    const looksWrong = input.arrival?.signs.length ? 1 : 0
    return {
      // Where even the quarantine is full it is not received, and the sender is told so and keeps every answer.
      assertions: [
        { holds: sql`(${looksWrong} = 0 and ${queueTakes(now)}) or ${quarantineTakes(now)}`, refusal: tooMany },
      ],
      changes: statements,
      record: referralId,
      persons: [],
      result: { referralId },
    }
  },
})
