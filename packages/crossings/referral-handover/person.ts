import { type CivilDate, isCivilDate } from '@kps/foundation/time'
import * as v from 'valibot'
import { said } from './message-key.ts'
import { choice, line, prose, yesNoUnknown } from './text.ts'

export const rolesInReferral = ['victim-survivor', 'child', 'person-using-violence', 'other'] as const

/** How a person may be reached without putting them at risk. Unanswered means not known to be safe. */
export const safeToContact = v.optional(
  v.strictObject({ answer: yesNoUnknown(), how: line(200), when: line(200), notes: prose(1_000) }),
)

const dateOfBirth = v.pipe(
  v.custom<CivilDate>(isCivilDate, said.date),
  v.check((date) => date >= `${oldest}-01-01`, said.date),
)
const years = v.pipe(
  v.number(said.years),
  v.integer(said.years),
  v.minValue(0, said.years),
  v.maxValue(120, said.years),
)

const oldest = 1900
const aYear = v.pipe(
  v.number(said.date),
  v.integer(said.date),
  v.minValue(oldest, said.date),
  v.maxValue(2200, said.date),
)
const aMonth = v.pipe(v.number(said.date), v.integer(said.date), v.minValue(1, said.date), v.maxValue(12, said.date))

/** Somebody's age: a date of birth, as much of one as is known, a number of years, or that it is not known. */
const age = v.optional(
  v.variant(
    'known',
    [
      v.strictObject({ known: v.literal('date-of-birth'), date: dateOfBirth }),
      v.strictObject({ known: v.literal('year-of-birth'), year: aYear, month: v.optional(aMonth) }),
      v.strictObject({ known: v.literal('years'), years }),
      v.strictObject({ known: v.literal('unknown') }),
    ],
    said.choice,
  ),
)

/** Somebody the referral is about or speaks of. Only the role is needed. */
export const person = v.strictObject({
  role: v.picklist(rolesInReferral, said.choice),
  name: line(200),
  alsoKnownAs: line(200),
  age,
  phone: line(60),
  address: line(300),
  /** How they are connected to the others, in the referrer's words: "my neighbour's partner". */
  relationship: line(200),
  safeToContact,
})

export type ReferredPerson = v.InferOutput<typeof person>

/** What kind of organisation a professional refers from, by the national catalogue of measures. */
export const organisationKinds = [
  'police',
  'health',
  'education',
  'social-service-ngo',
  'iwi-or-kaupapa-maori',
  'government-other',
] as const

/** Who sends the referral. Somebody referring themself has no organisation, role or relationship; a partner is nobody's professional. */
export const referrer = v.optional(
  v.strictObject({
    name: line(200),
    organisation: line(200),
    organisationKind: choice(organisationKinds),
    role: line(120),
    relationship: line(200),
    /** Whether they are or were the partner of somebody named: then either of the two may be the one at risk. */
    isOrWasPartner: yesNoUnknown(),
    phone: line(60),
    email: line(254),
    preferredContact: choice(['phone', 'text', 'email', 'none']),
    safeToContact,
  }),
)
