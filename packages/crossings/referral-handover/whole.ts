import { addDays, isCivilDate } from '@kps/foundation/time'
import type { ReferredPerson } from './person.ts'

type Whole = {
  readonly referrerKind: 'professional' | 'whanau-or-friend' | 'self'
  readonly submittedAt: string
  readonly people: readonly ReferredPerson[]
  readonly referrer?: Record<string, unknown> | undefined
  readonly consent?: unknown
  readonly ipp3a?: unknown
}

const something = (...answers: readonly unknown[]): boolean => answers.some((answer) => answer !== undefined)

/** A referral about somebody else names, describes or locates at least one person. */
export function saysWhoItIsAbout({ referrerKind, people }: Whole): boolean {
  if (referrerKind === 'self') return true
  return people.some((one) => something(one.name, one.alsoKnownAs, one.phone, one.address, one.relationship))
}

/** Somebody referring themself leaves at least one way to know who they are. */
export function saysHowToReachThemself({ referrerKind, referrer, people }: Whole): boolean {
  if (referrerKind !== 'self') return true
  const mine = referrer !== undefined && something(referrer.name, referrer.phone, referrer.email)
  return mine || people.some((one) => something(one.name, one.phone, one.address))
}

/** Questions about asking or telling somebody else make no sense for oneself. */
export function selfHasNoOtherReferrer({ referrerKind, referrer, consent, ipp3a }: Whole): boolean {
  if (referrerKind !== 'self') return true
  return !something(
    referrer?.organisation,
    referrer?.organisationKind,
    referrer?.role,
    referrer?.relationship,
    referrer?.isOrWasPartner,
    consent,
    ipp3a,
  )
}

/** Nobody is born after the referral was sent. A day's grace covers clocks ahead of UTC. */
export function dateOfBirthIsPast({ people, submittedAt }: Whole): boolean {
  const sent = submittedAt.slice(0, 10)
  const latest = isCivilDate(sent) ? addDays(sent, 1) : sent
  return people.every(({ age }) => {
    if (age?.known === 'year-of-birth') return age.year <= Number(latest.slice(0, 4))
    return age?.known !== 'date-of-birth' || age.date <= latest
  })
}
