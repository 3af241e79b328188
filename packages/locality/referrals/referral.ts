import type { ReferralHandover } from '@kps/crossings/referral-handover'
import * as v from 'valibot'

/** What the triage queue shows of a referral without opening it. */
export const referralSummary = v.object({
  people: v.array(v.object({ name: v.string(), role: v.string() })),
  from: v.string(),
  concerns: v.array(v.string()),
})

export type ReferralSummary = v.InferOutput<typeof referralSummary>

/** A referral in a line: who it is about, who sent it, which concerns were ticked. A self-referral is about its sender. */
export function summarise(referral: ReferralHandover): ReferralSummary {
  const people = referral.people.slice(0, 4).map((person) => ({ name: person.name ?? '', role: person.role }))
  const self = referral.referrerKind === 'self' && people.length === 0
  return {
    people: self ? [{ name: referral.referrer?.name ?? '', role: 'victim-survivor' }] : people,
    from: referral.referrer?.organisation ?? referral.referrer?.name ?? '',
    concerns: [...referral.concerns],
  }
}

/** The kind of source, by the national catalogue of measures. A professional who did not say counts as other government. */
export function sourceKindOf(referral: ReferralHandover): string {
  if (referral.referrerKind !== 'professional') return referral.referrerKind
  return referral.referrer?.organisationKind ?? 'government-other'
}
