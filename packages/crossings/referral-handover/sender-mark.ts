import type { ReferralHandover } from './referral.ts'

/** Why a referral may come from the person using violence. */
export type SenderMark = (typeof senderMarks)[number]

export const senderMarks = ['says-so', 'named-as', 'is-partner'] as const

type Marked = Pick<ReferralHandover, 'ownPart' | 'people' | 'referrer' | 'referrerKind'>

/**
 * Whether a referral may come from the person using violence, for whoever reads it: they say so; they give the name or the
 * phone number of the person whom they name as using violence; or they say that their partner does, and nothing of having
 * been harmed themself. Somebody who uses violence may well be the first to report the other. Never a finding: it asks for care.
 */
export function senderMark({ ownPart, people, referrer, referrerKind }: Marked): SenderMark | undefined {
  if (ownPart === 'used-violence' || ownPart === 'both') return 'says-so'
  const named = people.filter(({ role }) => role === 'person-using-violence')
  if (named.some((one) => same(one.name, referrer?.name) || same(digits(one.phone), digits(referrer?.phone))))
    return 'named-as'
  const accuses = named.length > 0 && ownPart !== 'harmed'
  return referrerKind === 'whanau-or-friend' && referrer?.isOrWasPartner === 'yes' && accuses ? 'is-partner' : undefined
}

const digits = (phone: string | undefined) => phone?.replace(/\D/g, '') || undefined

const same = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && fold(one) === fold(other)

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
