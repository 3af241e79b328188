import { exceptionsToTelling, type ReferralHandoverInput, referralVersion } from '@kps/crossings/referral-handover'
import type { Language } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { arrivalOf } from './arrival.ts'
import { saysTheyUsedViolence } from './draft.ts'
import type { Draft, PersonDraft } from './fields.ts'

type Loose = { readonly [Key in keyof ReferralHandoverInput]?: unknown }

/**
 * The document that a draft makes, still to be checked as a whole. What is asked of other referrers only (consent,
 * whether the person was told, an organisation) is left out of a referral for oneself, also when it was answered before
 * the kind was changed. Who says that they have hurt or frightened somebody is not taken at their word on what is safe for
 * the others, what these want, or what they know: that is left out too.
 */
export function handoverOf(draft: Draft, language: Language, now: Instant): Loose {
  const { answers } = draft
  const kind = answers.referrerKind
  const usedViolence = saysTheyUsedViolence(draft)
  const children = kind === undefined || draft.people.some((person) => person.role === 'child')
  return {
    documentVersion: referralVersion,
    formKey: draft.formKey,
    submittedAt: now,
    language,
    referrerKind: kind,
    safeToTalkNow: answers.safeToTalkNow,
    immediateDanger: answers.immediateDanger,
    ownPart: kind === 'professional' ? undefined : answers.ownPart,
    referrer: referrerOf(draft),
    people: draft.people.map((person) => personOf(person, usedViolence)),
    whereIsPersonUsingViolence: answers.whereIsPersonUsingViolence,
    whereAreChildren: answers.whereAreChildren,
    whatHappened: answers.whatHappened,
    concerns: draft.concerns,
    arrival: arrivalOf(draft, now),
    childView: children && !usedViolence ? answers.childView : undefined,
    ...(kind === 'self' || usedViolence
      ? {}
      : {
          consent: anyOf({ sought: answers['consent.sought'], reason: answers['consent.reason'] }),
          ipp3a: anyOf({ ...toldIn(answers['ipp3a.toldPerson']), note: answers['ipp3a.note'] }),
        }),
  }
}

function toldIn(answer: Draft['answers']['ipp3a.toldPerson']) {
  const exception = exceptionsToTelling.find((each) => each === answer)
  return exception ? { toldPerson: 'no', exception } : { toldPerson: answer, exception: undefined }
}

function referrerOf({ answers }: Draft) {
  const professional = answers.referrerKind === 'professional'
  return anyOf({
    name: answers['referrer.name'],
    organisation: professional ? answers['referrer.organisation'] : undefined,
    organisationKind: professional ? answers['referrer.organisationKind'] : undefined,
    role: professional ? answers['referrer.role'] : undefined,
    relationship: answers.referrerKind === 'whanau-or-friend' ? answers['referrer.relationship'] : undefined,
    isOrWasPartner: answers.referrerKind === 'whanau-or-friend' ? answers['referrer.isOrWasPartner'] : undefined,
    phone: answers['referrer.phone'],
    email: answers['referrer.email'],
    preferredContact: answers['referrer.preferredContact'],
    safeToContact: anyOf({
      answer: answers['referrer.safeToContact.answer'],
      how: answers['referrer.safeToContact.how'],
      when: answers['referrer.safeToContact.when'],
      notes: answers['referrer.safeToContact.notes'],
    }),
  })
}

const personOf = (person: PersonDraft, usedViolence: boolean) => ({
  role: person.role,
  name: person.name,
  alsoKnownAs: person.alsoKnownAs,
  age: ageOf(person),
  phone: person.phone,
  address: person.address,
  relationship: person.relationship,
  safeToContact: usedViolence
    ? undefined
    : anyOf({
        answer: person['safeToContact.answer'],
        how: person['safeToContact.how'],
        when: person['safeToContact.when'],
        notes: person['safeToContact.notes'],
      }),
})

/** An age, by what was chosen; when nothing was chosen, by what was typed. A year, or a month and a year, are enough. */
function ageOf(person: PersonDraft) {
  const [day, month, year] = dateIn(person)
  const years = plain(person['age.years'])
  const known = person['age.known'] ?? (day || month || year ? 'date-of-birth' : years ? 'years' : undefined)
  if (known === 'date-of-birth') {
    if (!day && !month && !year) return { known: 'unknown' }
    if (!day && year) return { known: 'year-of-birth', year: whole(year), ...(month && { month: whole(month) }) }
    return { known, date: `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
  }
  if (known === 'years') return years ? { known, years: whole(years) } : { known: 'unknown' }
  return known && { known }
}

/** Day, month and year as they were typed, each a blank text when it was not. */
export const dateIn = (person: PersonDraft): [day: string, month: string, year: string] => [
  plain(person['age.date-day']),
  plain(person['age.date-month']),
  plain(person['age.date-year']),
]

/** Trimmed, with digits of another width as plain ones. */
const plain = (text: string | undefined) => (text ?? '').normalize('NFKC').trim()

const whole = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN)

const anyOf = <Answers extends object>(answers: Answers): Answers | undefined =>
  Object.values(answers).some((answer) => answer !== undefined) ? answers : undefined
