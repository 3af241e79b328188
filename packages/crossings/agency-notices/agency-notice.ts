import { idOf } from '@kps/crossings/ids'
import { nzbn } from '@kps/crossings/organisations'
import { type Instant, isInstant } from '@kps/foundation/time'
import * as v from 'valibot'

const instant = v.custom<Instant>(isInstant)
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/))

/**
 * What a locality tells the registry of an agency: which organisation, and where it stands there now. There is no field for a
 * reason, and none for a person.
 */
export const agencyTelling = v.strictObject({
  nzbn,
  legalName: name,
  state: v.picklist(['works-here', 'suspended', 'restored', 'withdrawn']),
  at: instant,
})

export type AgencyTelling = v.InferOutput<typeof agencyTelling>
export type TellingState = AgencyTelling['state']

/** What another locality hears: the same, with where it happened. The id is the telling's own, so that it is kept once. */
export const agencyNotice = v.strictObject({
  id: idOf('out'),
  nzbn,
  legalName: name,
  state: v.picklist(['suspended', 'restored', 'withdrawn']),
  at: instant,
  fromLocality: code,
  fromName: name,
})

export type AgencyNotice = v.InferOutput<typeof agencyNotice>

/** A message of the queue `notices`: for which locality, and what it hears. */
export const noticeMessage = v.strictObject({ locality: code, notice: agencyNotice })
