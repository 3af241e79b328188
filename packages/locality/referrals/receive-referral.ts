import { makeId } from '@kps/crossings/ids'
import { receiptReference, referralSchema } from '@kps/crossings/referral-handover'
import { defineLaneCommand } from '@kps/locality/roles'
import { sourceKindOf, summarise } from './referral.ts'
import { referrals } from './schema.ts'

/**
 * Keeps a referral that came through the intake lane, sealed again under the locality's data key. It looks nothing up
 * and reads nothing about people, so what is answered cannot depend on whether somebody is known here. The form's
 * one-time key makes a repeat harmless.
 */
export const receiveReferral = defineLaneCommand({
  lane: 'intake',
  action: 'referral.received',
  input: referralSchema,
  async commit({ orm, input, now, vault }) {
    const id = makeId('ref', now)
    const [summary, document, reference] = await Promise.all([
      vault.sealJson({ table: 'referrals', column: 'summary', row: id }, summarise(input)),
      vault.sealJson({ table: 'referrals', column: 'document', row: id }, input),
      receiptReference(input.formKey),
    ])
    const row = {
      id,
      reference,
      receivedAt: now,
      referrerKind: input.referrerKind,
      sourceKind: sourceKindOf(input),
      immediateDanger: input.immediateDanger === 'yes',
      peopleCount: Math.max(1, input.people.length),
      childrenCount: input.people.filter((person) => person.role === 'child').length,
      summary,
      document,
    }
    return { changes: [orm.insert(referrals).values(row)], record: id, persons: [], result: { referralId: id } }
  },
})
