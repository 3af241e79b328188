import { makeId } from '@kps/crossings/ids'
import { receiptReference, referralSchema } from '@kps/crossings/referral-handover'
import { matchValues } from '@kps/locality/people'
import { defineLaneCommand } from '@kps/locality/roles'
import { peopleOf, sourceKindOf, summarise } from './referral.ts'
import { referralMatches, referrals } from './schema.ts'

/**
 * Keeps a referral that came through the intake lane, sealed again under the locality's data key. It looks nothing up
 * and reads nothing about people (the match values it keeps are compared when a coordinator opens it), so what is answered cannot depend on whether somebody is known here. The form's
 * one-time key makes a repeat harmless.
 */
export const receiveReferral = defineLaneCommand({
  lane: 'intake',
  action: 'referral.received',
  input: referralSchema,
  // A double click is sent twice, at two moments.
  sameWhen: ({ submittedAt: _, ...words }) => words,
  async commit({ orm, input, now, vault }) {
    const id = makeId('ref', now)
    const people = peopleOf(input)
    const [summary, document, reference, values] = await Promise.all([
      vault.sealJson({ table: 'referrals', column: 'summary', row: id }, summarise(input)),
      vault.sealJson({ table: 'referrals', column: 'document', row: id }, input),
      receiptReference(input.formKey),
      Promise.all(people.map((person) => matchValues(vault, person))),
    ])
    const row = {
      id,
      reference,
      receivedAt: now,
      referrerKind: input.referrerKind,
      sourceKind: sourceKindOf(input),
      immediateDanger: input.immediateDanger === 'yes',
      peopleCount: Math.max(1, people.length),
      childrenCount: people.filter((person) => person.role === 'child').length,
      summary,
      document,
    }
    const matches = values.flatMap((all, personPlace) =>
      all.map((match) => ({ ...match, referralId: id, personPlace })),
    )
    const changes = [
      orm.insert(referrals).values(row),
      ...(matches.length > 0 ? [orm.insert(referralMatches).values(matches)] : []),
    ]
    return { changes, record: id, persons: [], result: { referralId: id } }
  },
})
