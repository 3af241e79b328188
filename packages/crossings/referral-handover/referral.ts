import { type Instant, isInstant } from '@kps/foundation/time'
import * as v from 'valibot'
import { arrival } from './arrival.ts'
import { formKey } from './form-key.ts'
import { formLanguage } from './form-language.ts'
import { said } from './message-key.ts'
import { person, referrer } from './person.ts'
import { choice, line, neededProse, prose, yesNoUnknown } from './text.ts'
import { dateOfBirthIsPast, saysHowToReachThemself, saysWhoItIsAbout, selfHasNoOtherReferrer } from './whole.ts'

/** The version that the form writes now. What the version before wrote is read too: nothing in it was taken away. */
export const referralVersion = 2
const readableVersions = [1, referralVersion] as const

export const referrerKinds = ['professional', 'whanau-or-friend', 'self'] as const

/**
 * How the sender stands in what happens, in their own words. Somebody who has used violence may ask for help too, and so may
 * somebody who was harmed and struck back: this is what they say, never a finding.
 */
export const ownParts = ['not-involved', 'harmed', 'used-violence', 'both', 'unknown'] as const

/** Why somebody was not told, as the exceptions of principle 3A go, in short. A working list until the national one. */
export const exceptionsToTelling = ['serious-threat', 'defeats-purpose', 'not-practicable'] as const

/** So many people can be named in one referral. */
export const mostPeople = 40

/** What the referrer is worried about: a working list, paraphrased from general practice, not an instrument. */
export const concerns = [
  'injury',
  'afraid',
  'strangulation',
  'threats-to-kill',
  'weapons',
  'stalking',
  'controlling',
  'sexual-harm',
  'separation',
  'pregnancy-or-new-baby',
  'getting-worse',
  'tamariki-present',
  'harm-to-animals',
  'alcohol-or-drugs',
  'suicide-or-distress',
  'order-breached',
] as const

const consent = v.optional(
  v.strictObject({ sought: choice(['given', 'refused', 'not-safe-to-ask', 'not-asked']), reason: prose(1_000) }),
)

/** Whether the person was told that this is collected about them: Privacy Act 2020, information privacy principle 3A. */
const ipp3a = v.optional(
  v.strictObject({ toldPerson: yesNoUnknown(), exception: choice(exceptionsToTelling), note: prose(1_000) }),
)

/** What the front door seals for a locality. A key that is not listed is refused; "I do not know" is always allowed. */
export const referralSchema = v.pipe(
  v.strictObject({
    documentVersion: v.picklist(readableVersions, said.form),
    formKey,
    submittedAt: v.custom<Instant>(isInstant, said.form),
    language: formLanguage,
    referrerKind: v.picklist(referrerKinds, said.choice),
    safeToTalkNow: yesNoUnknown(),
    immediateDanger: yesNoUnknown(),
    ownPart: choice(ownParts),
    referrer,
    people: v.optional(v.pipe(v.array(person, said.form), v.maxLength(mostPeople, said.tooMany)), []),
    whereIsPersonUsingViolence: line(500),
    whereAreChildren: line(500),
    whatHappened: neededProse(8_000, said.whatHappened),
    concerns: v.optional(
      v.pipe(v.array(v.picklist(concerns, said.choice), said.form), v.maxLength(concerns.length, said.tooMany)),
      [],
    ),
    consent,
    childView: prose(2_000),
    ipp3a,
    arrival,
  }),
  v.forward(
    v.check((whole) => saysWhoItIsAbout(whole), said.whoItIsAbout),
    ['people'],
  ),
  v.forward(
    v.check((whole) => saysHowToReachThemself(whole), said.howToReachYou),
    ['referrer'],
  ),
  v.forward(
    v.check((whole) => selfHasNoOtherReferrer(whole), said.notForSelf),
    ['referrer'],
  ),
  v.forward(
    v.check((whole) => dateOfBirthIsPast(whole), said.date),
    ['people'],
  ),
)

export type ReferralHandover = v.InferOutput<typeof referralSchema>
export type ReferralHandoverInput = v.InferInput<typeof referralSchema>
