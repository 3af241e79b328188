import { idOf } from '@kps/crossings/ids'
import {
  agencyKinds,
  charityNumber,
  nzbn,
  pacificPeoples,
  section19Answers,
  workContact,
} from '@kps/crossings/organisations'
import * as v from 'valibot'

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

/** An organisation at its joining: what it is called, and what it says of itself. */
export const newAgency = v.strictObject({
  id: idOf('agy'),
  name: line,
  /** Its name in the registers; without it, what it is called. */
  legalName: v.optional(line),
  nzbn: v.optional(nzbn),
  charityNumber: v.optional(charityNumber),
  kind: v.picklist(agencyKinds),
  pacificPeoples: v.optional(v.array(v.picklist(pacificPeoples))),
  isFamilyViolenceAgency: v.picklist(section19Answers),
  familyViolenceReason: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  contacts: v.optional(v.array(workContact)),
})

/** Still to be checked. */
export type NewAgency = Omit<v.InferInput<typeof newAgency>, 'id'> & { readonly id: string }
