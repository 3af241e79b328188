import { makeId } from '@kps/crossings/ids'
import { type ReferralHandover, receiptReference } from '@kps/crossings/referral-handover'
import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import { matchValues } from '@kps/locality/people'
import { holdReferral } from './hold-referral.ts'
import { peopleOf, referralPlace, sourceKindOf, summarise } from './referral.ts'
import { referralMatches, referrals } from './schema.ts'

/**
 * The statements that keep a referral, sealed under the locality's data key, with the match values of its people; one that
 * looks wrong is held beside the queue. They
 * look nothing up and read nothing about people.
 */
export async function insertReferral(
  orm: Orm,
  vault: Vault,
  referral: ReferralHandover,
  now: Instant,
): Promise<{ readonly referralId: string; readonly statements: readonly Statement[] }> {
  const referralId = makeId('ref', now)
  const people = peopleOf(referral)
  const [summary, document, reference, values] = await Promise.all([
    vault.sealJson(referralPlace(referralId, 'summary'), summarise(referral)),
    vault.sealJson(referralPlace(referralId, 'document'), referral),
    receiptReference(referral.formKey),
    Promise.all(people.map((person) => matchValues(vault, person))),
  ])
  const row = {
    id: referralId,
    reference,
    receivedAt: now,
    referrerKind: referral.referrerKind,
    sourceKind: sourceKindOf(referral),
    immediateDanger: referral.immediateDanger === 'yes',
    peopleCount: Math.max(1, people.length),
    childrenCount: people.filter((person) => person.role === 'child').length,
    summary,
    document,
  }
  const matches = values.flatMap((all, personPlace) => all.map((match) => ({ ...match, referralId, personPlace })))
  const statements = [
    orm.insert(referrals).values(row),
    ...(matches.length > 0 ? [orm.insert(referralMatches).values(matches)] : []),
    holdReferral(orm, { referralId, signs: referral.arrival?.signs ?? [], now }),
  ]
  return { referralId, statements }
}
