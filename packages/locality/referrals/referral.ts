import type { ReferralHandover, ReferredPerson } from '@kps/crossings/referral-handover'
import * as v from 'valibot'

/** What the triage queue shows of a referral without opening it. */
export const referralSummary = v.object({
  people: v.array(v.object({ name: v.string(), role: v.string() })),
  from: v.string(),
  concerns: v.array(v.string()),
})

export type ReferralSummary = v.InferOutput<typeof referralSummary>

/**
 * The people a referral is about. Somebody who asks for help for themself and names no victim-survivor is the first of
 * them. A person's place in this list is what decisions and match values name.
 */
export function peopleOf(referral: ReferralHandover): readonly ReferredPerson[] {
  const { people, referrer, referrerKind } = referral
  if (referrerKind !== 'self' || people.some((person) => person.role === 'victim-survivor')) return people
  const { name, phone, safeToContact } = referrer ?? {}
  return [
    {
      role: 'victim-survivor',
      ...(name !== undefined && { name }),
      ...(phone !== undefined && { phone }),
      ...(safeToContact && { safeToContact }),
    },
    ...people,
  ]
}

/** A referral in a line: who it is about, who sent it, which concerns were ticked. */
export const summarise = (referral: ReferralHandover): ReferralSummary => ({
  people: peopleOf(referral)
    .slice(0, 4)
    .map((person) => ({ name: person.name ?? '', role: person.role })),
  from: referral.referrer?.organisation ?? referral.referrer?.name ?? '',
  concerns: [...referral.concerns],
})

/** The kind of source, by the national catalogue of measures. A professional who did not say counts as other government. */
export function sourceKindOf(referral: ReferralHandover): string {
  if (referral.referrerKind !== 'professional') return referral.referrerKind
  return referral.referrer?.organisationKind ?? 'government-other'
}

export const referralPlace = (referralId: string, column: 'summary' | 'document') => ({
  table: 'referrals',
  column,
  row: referralId,
})
