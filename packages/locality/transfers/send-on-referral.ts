import { idOf } from '@kps/crossings/ids'
import { referralSchema } from '@kps/crossings/referral-handover'
import { namedLocality } from '@kps/crossings/transfer-handover'
import { Failure } from '@kps/foundation/failures'
import { referralPlace } from '@kps/locality/referrals'
import { referrals } from '@kps/locality/referrals/schema'
import { defineCommand } from '@kps/locality/roles'
import { alreadyDecided, insertDecision, longestReason } from '@kps/locality/triage'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { insertTransfer } from './insert-transfer.ts'
import { destination } from './transfer.ts'

/**
 * Sends a referral on to the locality where it belongs, for a reason. It is decided here as referred on, sealed to the other
 * one's key, and leaves a stub. Whether the people are told is for the other one to judge.
 * @throws Failure conflict when somebody decided it meanwhile; not-found for a referral that is not here; BadInput
 */
export const sendOnReferral = defineCommand({
  permit: 'referral:triage',
  action: 'referral.sentOn',
  input: v.pipe(
    v.strictObject({
      referralId: idOf('ref'),
      from: namedLocality,
      to: destination,
      reason: v.pipe(
        v.string('transfers.sendOn.reasonMissing'),
        v.trim(),
        v.minLength(1, 'transfers.sendOn.reasonMissing'),
        v.maxLength(longestReason, 'form.text.tooLong'),
      ),
    }),
    v.forward(
      v.check(({ from, to }) => from.code !== to.code, 'transfers.sendOn.toMissing'),
      ['to'],
    ),
  ),
  sameWhen: ({ referralId, to, reason }) => ({ referralId, to: to.code, reason }),
  load: (orm, { referralId }) => ({
    referral: orm.select({ document: referrals.document }).from(referrals).where(eq(referrals.id, referralId)),
  }),
  decide({ referral: [row] }) {
    if (!row) throw new Failure('not-found', 'page.notFound.title')
    return row
  },
  async commit({ orm, input, decision, caller, now, vault }) {
    const { from, reason, referralId, to } = input
    const made = { at: now, by: caller.accountId }
    // A coordinator has looked at it: what looked wrong about how it came in is no news for the other locality.
    const { arrival: _, ...referral } = await vault.openJson(
      referralPlace(referralId, 'document'),
      decision.document,
      referralSchema,
    )
    const sent = await insertTransfer(orm, vault, { referral, from, to, made, stored: { referralId, reason } })
    const decided = await insertDecision(orm, vault, {
      referralId,
      turn: 1,
      caseId: undefined,
      notification: undefined,
      input: { outcome: 'refer-on', reason, notificationReason: '' },
      made,
    })
    return {
      assertions: [
        {
          holds: sql`not exists (select 1 from triage_decisions where referral_id = ${referralId})`,
          refusal: alreadyDecided,
        },
      ],
      changes: [...decided.statements, ...sent.statements],
      whenRefused: alreadyDecided,
      record: `${referralId} ${sent.transferId}`,
      persons: [],
      result: { transferId: sent.transferId },
    }
  },
})
