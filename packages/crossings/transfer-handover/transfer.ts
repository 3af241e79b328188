import { idOf } from '@kps/crossings/ids'
import { referralSchema } from '@kps/crossings/referral-handover'
import * as v from 'valibot'

export const transferVersion = 1

/** A locality's code, as it stands in its host name. */
export const localityCode = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/))

/** A locality as it says itself: its code, and what it is called. */
export const namedLocality = v.strictObject({
  code: localityCode,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
})

/** What one locality's door seals for another: a referral as it came in, whose door sent it on, and which sending this is. */
export const transferSchema = v.strictObject({
  documentVersion: v.literal(transferVersion),
  transferId: idOf('trf'),
  from: namedLocality,
  referral: referralSchema,
})

export type Transfer = v.InferOutput<typeof transferSchema>
