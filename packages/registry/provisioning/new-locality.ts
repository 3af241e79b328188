import { newLocalityCode } from '@kps/crossings/locality-codes'
import { placeKinds } from '@kps/crossings/places'
import * as v from 'valibot'

const line = (length: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(length))

/** What a locality is asked for before it exists. The code becomes its host name: letters, digits and hyphens. */
export const newLocality = v.strictObject({
  code: newLocalityCode,
  name: line(100),
  nameMi: line(100),
  contactPhone: line(60),
  contactHours: line(200),
  contactHoursMi: line(200),
  contactEmail: v.pipe(v.string(), v.email()),
  contactAddress: line(200),
  /** The places that are its own: council areas, local boards, suburbs. */
  places: v.optional(
    v.pipe(v.array(v.strictObject({ name: line(100), kind: v.picklist(placeKinds) })), v.maxLength(1_000)),
    [],
  ),
  /** It also takes what no other locality is known for. */
  isNational: v.optional(v.boolean(), false),
})

export type NewLocality = v.InferInput<typeof newLocality>
