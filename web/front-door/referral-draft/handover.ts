import { type ReferralHandoverInput, referralVersion } from '@kps/crossings/referral-handover'
import type { Language } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import type { Draft, PersonDraft } from './fields.ts'

type Loose = { readonly [Key in keyof ReferralHandoverInput]?: unknown }

/**
 * The document that a draft makes, still to be checked as a whole. What is asked of other referrers only (consent,
 * whether the person was told, an organisation) is left out of a referral for oneself, also when it was answered before
 * the kind was changed.
 */
export function handoverOf(draft: Draft, language: Language, now: Instant): Loose {
  const { answers } = draft
  const kind = answers.referrerKind
  const children = kind === undefined || draft.people.some((person) => person.role === 'child')
  return {
    documentVersion: referralVersion,
    formKey: draft.formKey,
    submittedAt: now,
    language,
    referrerKind: kind,
    safeToTalkNow: answers.safeToTalkNow,
    immediateDanger: answers.immediateDanger,
    referrer: referrerOf(draft),
    people: draft.people.map(personOf),
    whereIsPersonUsingViolence: answers.whereIsPersonUsingViolence,
    whereAreChildren: answers.whereAreChildren,
    whatHappened: answers.whatHappened,
    concerns: draft.concerns,
    childView: children ? answers.childView : undefined,
    ...(kind === 'self'
      ? {}
      : {
          consent: anyOf({ sought: answers['consent.sought'], reason: answers['consent.reason'] }),
          ipp3a: anyOf({ toldPerson: answers['ipp3a.toldPerson'], note: answers['ipp3a.note'] }),
        }),
  }
}

function referrerOf({ answers }: Draft) {
  const professional = answers.referrerKind === 'professional'
  return anyOf({
    name: answers['referrer.name'],
    organisation: professional ? answers['referrer.organisation'] : undefined,
    organisationKind: professional ? answers['referrer.organisationKind'] : undefined,
    role: professional ? answers['referrer.role'] : undefined,
    relationship: answers.referrerKind === 'whanau-or-friend' ? answers['referrer.relationship'] : undefined,
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

const personOf = (person: PersonDraft) => ({
  role: person.role,
  name: person.name,
  alsoKnownAs: person.alsoKnownAs,
  age: ageOf(person),
  phone: person.phone,
  address: person.address,
  relationship: person.relationship,
  safeToContact: anyOf({
    answer: person['safeToContact.answer'],
    how: person['safeToContact.how'],
    when: person['safeToContact.when'],
    notes: person['safeToContact.notes'],
  }),
})

/** An age, by what was chosen; when nothing was chosen, by what was typed. */
function ageOf(person: PersonDraft) {
  const day = person['age.date-day']
  const month = person['age.date-month']
  const year = person['age.date-year']
  const years = person['age.years']
  const known = person['age.known'] ?? (day || month || year ? 'date-of-birth' : years ? 'years' : undefined)
  if (known === 'date-of-birth') return { known, date: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` }
  if (known === 'years') return { known, years: /^\d{1,3}$/.test(years?.trim() ?? '') ? Number(years) : Number.NaN }
  return known && { known }
}

const digits = (text: string | undefined, length: number) => (text ?? '').trim().padStart(length, '0')

const anyOf = <Answers extends object>(answers: Answers): Answers | undefined =>
  Object.values(answers).some((answer) => answer !== undefined) ? answers : undefined
