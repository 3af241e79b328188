import { aucklandDate, type CivilDate, type Instant, isCivilDate } from '@kps/foundation/time'
import * as v from 'valibot'

const civilDate = v.custom<CivilDate>(isCivilDate)

/** An age as somebody gave it: a date of birth, or years on a day. What is not known is left out. */
export const personAge = v.variant('known', [
  v.object({ known: v.literal('date-of-birth'), date: civilDate }),
  v.object({ known: v.literal('years'), years: v.number(), on: civilDate }),
])

export type PersonAge = v.InferOutput<typeof personAge>

/** What a list shows of a person: `person_records.summary`. Never an address. An unknown name is an empty text. */
export const personSummary = v.object({ name: v.string(), age: v.optional(personAge) })

export type PersonSummary = v.InferOutput<typeof personSummary>

const contactSafety = v.object({
  answer: v.picklist(['yes', 'no', 'unknown']),
  how: v.optional(v.string()),
  when: v.optional(v.string()),
  notes: v.optional(v.string()),
})

/** All that is known of a person: `person_records.detail`. Unanswered contact safety means: not known to be safe. */
export const personDetail = v.object({
  name: v.string(),
  alsoKnownAs: v.optional(v.string()),
  age: v.optional(personAge),
  phone: v.optional(v.string()),
  address: v.optional(v.string()),
  safeToContact: contactSafety,
})

export type PersonDetail = v.InferOutput<typeof personDetail>

export const summarisePerson = (detail: PersonDetail): PersonSummary => ({
  name: detail.name,
  ...(detail.age && { age: detail.age }),
})

/** Whole years on a day; about, when years were given and not a date of birth. Undefined when nothing is known. */
export function ageOn(
  age: PersonAge | undefined,
  day: CivilDate,
): { readonly years: number; readonly about: boolean } | undefined {
  if (!age) return undefined
  if (age.known === 'date-of-birth') return { years: Math.max(0, wholeYears(age.date, day)), about: false }
  return { years: age.years + Math.max(0, wholeYears(age.on, day)), about: true }
}

export const ageAt = (age: PersonAge | undefined, now: Instant) => ageOn(age, aucklandDate(now))

function wholeYears(from: CivilDate, to: CivilDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
