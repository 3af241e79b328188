import { handoverMessageKeys, neededLine } from '@kps/crossings/referral-handover'
import * as v from 'valibot'
import { organisationSaid as said } from './message-key.ts'

export const emailAddress = v.pipe(neededLine(254, said.personEmail), v.email(said.personEmail))

/** Somebody at an organisation whom one can ring and write to. */
export const workContact = v.strictObject(
  {
    name: neededLine(200, said.personName),
    role: neededLine(120, said.personRole),
    phone: neededLine(60, said.personPhone),
    email: emailAddress,
  },
  handoverMessageKeys.form,
)

export type WorkContact = v.InferOutput<typeof workContact>
