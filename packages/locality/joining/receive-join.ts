import { makeId } from '@kps/crossings/ids'
import { joinApplicationSchema } from '@kps/crossings/join-application'
import { receiptReference } from '@kps/crossings/referral-handover'
import { Failure } from '@kps/foundation/failures'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { defineLaneCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import { joinPlace, summarise } from './join.ts'
import { joinApplications } from './schema.ts'

/** So many applications of the last hour may wait, and as many that look wrong; what comes beyond is told that it was not received. */
export const mostJoinsAnHour = 50
const tooMany = new Failure('unavailable', 'intake.envelope.tooMany')

const ofTheLastHour = (looksWrong: boolean, now: Instant) =>
  sql`(select count(*) from waiting_joins where waiting_joins.looks_wrong = ${looksWrong ? 1 : 0}
    and waiting_joins.received_at > ${addMinutes(now, -60)})`

/**
 * Keeps an application to join that came through the intake lane, sealed again under the locality's data key. The form's
 * one-time key makes a repeat harmless. What looks wrong is received as any other, and stands last in the list.
 */
export const receiveJoin = defineLaneCommand({
  lane: 'intake',
  action: 'join.received',
  input: joinApplicationSchema,
  // A double click is sent twice, at two moments; the page may have been read in the other language.
  sameWhen: ({ submittedAt: _, language: __, arrival: ___, ...words }) => words,
  async commit({ orm, input, now, vault }) {
    const id = makeId('jap', now)
    const [summary, document, reference] = await Promise.all([
      vault.sealJson(joinPlace(id, 'summary'), summarise(input)),
      vault.sealJson(joinPlace(id, 'document'), input),
      receiptReference(input.formKey),
    ])
    const signs = input.arrival?.signs ?? []
    const looksWrong = signs.length > 0
    const row = {
      id,
      reference,
      receivedAt: now,
      nzbn: input.organisation.nzbn ?? null,
      looksWrong,
      signs: JSON.stringify(signs),
      summary,
      document,
    }
    return {
      assertions: [{ holds: sql`${ofTheLastHour(looksWrong, now)} < ${mostJoinsAnHour}`, refusal: tooMany }],
      changes: [orm.insert(joinApplications).values(row)],
      record: id,
      persons: [],
      result: { applicationId: id },
    }
  },
})
