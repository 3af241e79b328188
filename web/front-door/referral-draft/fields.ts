import {
  concerns,
  exceptionsToTelling,
  mostPeople,
  organisationKinds,
  ownParts,
  parseFormKey,
  referrerKinds,
  rolesInReferral,
} from '@kps/crossings/referral-handover'
import * as v from 'valibot'

/** As it was typed: whether it fits is asked of the whole referral, so that nothing is lost before somebody can mend it. */
const text = v.optional(v.pipe(v.string(), v.minLength(1)))
const choice = <const Options extends readonly string[]>(options: Options) => v.optional(v.picklist(options))
const yesNoUnknown = choice(['yes', 'no', 'unknown'])

export const consentAnswers = ['given', 'refused', 'not-safe-to-ask', 'not-asked'] as const
export const contactWays = ['phone', 'text', 'email', 'none'] as const
/** Whether the person was told; who was not may be so for a reason that the law knows. */
export const toldAnswers = ['yes', ...exceptionsToTelling, 'no', 'unknown'] as const
export const agesKnown = ['date-of-birth', 'years', 'unknown'] as const

const reach = {
  'safeToContact.answer': yesNoUnknown,
  'safeToContact.how': text,
  'safeToContact.when': text,
  'safeToContact.notes': text,
}

/** One person's answers, each named by its place in the referral. */
export const personDraft = v.strictObject({
  role: choice(rolesInReferral),
  name: text,
  alsoKnownAs: text,
  'age.known': choice(agesKnown),
  'age.date-day': text,
  'age.date-month': text,
  'age.date-year': text,
  'age.years': text,
  phone: text,
  address: text,
  relationship: text,
  ...reach,
})

/** Every other answer but the lists, named by its place in the referral. */
export const plainAnswers = v.strictObject({
  referrerKind: choice(referrerKinds),
  safeToTalkNow: yesNoUnknown,
  immediateDanger: yesNoUnknown,
  ownPart: choice(ownParts),
  'referrer.name': text,
  'referrer.organisation': text,
  'referrer.organisationKind': choice(organisationKinds),
  'referrer.role': text,
  'referrer.relationship': text,
  'referrer.isOrWasPartner': yesNoUnknown,
  'referrer.phone': text,
  'referrer.email': text,
  'referrer.preferredContact': choice(contactWays),
  'referrer.safeToContact.answer': yesNoUnknown,
  'referrer.safeToContact.how': text,
  'referrer.safeToContact.when': text,
  'referrer.safeToContact.notes': text,
  whereIsPersonUsingViolence: text,
  whereAreChildren: text,
  whatHappened: text,
  'consent.sought': choice(consentAnswers),
  'consent.reason': text,
  childView: text,
  'ipp3a.toldPerson': choice(toldAnswers),
  'ipp3a.note': text,
  /** The code of another locality that it belongs to: it goes on the outside of the envelope and is no part of the referral. */
  place: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/))),
})

/** A page says for which form it was made: one that was opened before a change may hold answers that this one does not ask. */
export const formVersion = '2'

export const draftSchema = v.object({
  formKey: v.pipe(v.custom<string>((key) => parseFormKey(key) !== undefined)),
  answers: plainAnswers,
  people: v.pipe(v.array(personDraft), v.maxLength(mostPeople)),
  concerns: v.array(v.picklist(concerns)),
  /** When the form was opened, and what a program wrote where no person sees a field: hints, no answers. */
  begun: v.optional(v.pipe(v.string(), v.regex(/^\d{10}$/))),
  website: v.optional(v.string()),
})

/** A referral on its way through the pages: what was answered so far. It lives in the page and nowhere else. */
export type Draft = v.InferOutput<typeof draftSchema>
export type PersonDraft = v.InferOutput<typeof personDraft>
export type PlainField = keyof v.InferOutput<typeof plainAnswers>
export type PersonField = keyof PersonDraft

/** The name of one field in a page's form. */
export type FieldName = PlainField | `people.${number}.${PersonField}` | 'concerns'
