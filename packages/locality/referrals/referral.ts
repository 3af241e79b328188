import { type ReferralHandover, type ReferredPerson, senderMark, senderMarks } from '@kps/crossings/referral-handover'
import { foldName } from '@kps/foundation/sealing'
import * as v from 'valibot'

/** What the triage queue shows of a referral without opening it. */
export const referralSummary = v.object({
  people: v.array(v.object({ name: v.string(), role: v.string() })),
  from: v.string(),
  concerns: v.array(v.string()),
  /** That it may come from the person using violence, and why. */
  senderMark: v.optional(v.picklist(senderMarks)),
})

export type ReferralSummary = v.InferOutput<typeof referralSummary>

/**
 * The people a referral is about. Somebody who asks for help for themself is the first of them, unless they named
 * themself in the list. A person's place in this list is what decisions and match values name.
 */
export function peopleOf(referral: ReferralHandover): readonly ReferredPerson[] {
  const { documentVersion, people, referrer, referrerKind } = referral
  const role = ownRole(referral)
  const { name, phone, safeToContact } = referrer ?? {}
  const isThemself = (person: ReferredPerson) =>
    person.role === role && (!person.name || !name || foldName(person.name) === foldName(name))
  // The first version took whoever was named as harmed for the sender; places of what it wrote stay as they were.
  const wasNamed = documentVersion === 1 && people.some((person) => person.role === 'victim-survivor')
  if (referrerKind !== 'self' || wasNamed || people.some(isThemself)) return people
  return [
    {
      role,
      ...(name !== undefined && { name }),
      ...(phone !== undefined && { phone }),
      ...(safeToContact && { safeToContact }),
    },
    ...people,
  ]
}

/**
 * Whether a referral tells of anybody but its sender, so that somebody has to judge whether these are told (information
 * privacy principle 3A, Privacy Act 2020). Who asks for themself counts as themself in the list by their own name only.
 */
export function tellsOfOthers({ people, referrer, referrerKind }: ReferralHandover): boolean {
  const own = referrer?.name && foldName(referrer.name)
  return referrerKind !== 'self' || people.some(({ name }) => !own || !name || foldName(name) !== own)
}

/** What somebody who asks for themself says of themself. Who has been harmed and has used violence is neither until a worker has judged. */
function ownRole({ ownPart }: ReferralHandover): ReferredPerson['role'] {
  if (ownPart === 'used-violence') return 'person-using-violence'
  return ownPart === 'both' ? 'other' : 'victim-survivor'
}

/** A referral in a line: who it is about, who sent it, which concerns were ticked. */
export const summarise = (referral: ReferralHandover): ReferralSummary => ({
  ...(senderMark(referral) && { senderMark: senderMark(referral) }),
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
