import { areaOf } from '@kps/crossings/areas'
import { newLocalityCode } from '@kps/crossings/locality-codes'
import { organisation, workContact } from '@kps/crossings/organisations'
import {
  arrival,
  formLanguage,
  line,
  neededLine,
  prose,
  handoverMessageKeys as said,
} from '@kps/crossings/referral-handover'
import { type Instant, isInstant } from '@kps/foundation/time'
import * as v from 'valibot'
import { applicationReference } from './application-reference.ts'
import { responseSaid } from './message-key.ts'

export const responseVersion = 1

const areaCode = v.pipe(
  v.string(said.form),
  v.check((code) => areaOf(code) !== undefined, said.form),
)

/** The locality that is wanted: its names, the first label of its host name, and whose area it is. */
const wantedLocality = v.strictObject({
  name: neededLine(100, responseSaid.name),
  nameMi: neededLine(100, responseSaid.nameMi),
  code: newLocalityCode,
  /** Council areas and local boards, by code (`@kps/crossings/areas`). */
  areas: v.pipe(v.array(areaCode, said.form), v.minLength(1, responseSaid.areas), v.maxLength(100, said.tooMany)),
  policeArea: line(100),
})

/** How the public reaches its team: what the new locality's form will show to everybody. */
const publicContact = v.strictObject({
  phone: neededLine(40, responseSaid.publicPhone),
  hours: neededLine(200, responseSaid.publicHours),
  hoursMi: neededLine(200, responseSaid.publicHoursMi),
  email: v.pipe(neededLine(254, responseSaid.publicEmail), v.email(responseSaid.publicEmail)),
  address: neededLine(200, responseSaid.publicAddress),
})

/**
 * What the front door seals for the hub when an organisation applies to start a response for its locality. It speaks of
 * organisations and of people at their work; of a whānau there is no field. A key that is not listed is refused.
 */
export const responseApplicationSchema = v.strictObject({
  documentVersion: v.literal(responseVersion, said.form),
  submittedAt: v.custom<Instant>(isInstant, said.form),
  language: formLanguage,
  /** The reference of an earlier application that this one follows, when more was asked for or the link was lost. */
  earlier: v.optional(applicationReference),
  organisation,
  locality: wantedLocality,
  publicContact,
  /** Who applies, and will lead: the one-time link is theirs. */
  applicant: workContact,
  /** Who else will lead it: a name, role and phone number on each line. */
  leadPeople: prose(2_000),
  /** Which organisations they expect at the table. */
  partners: prose(2_000),
  /** Which agreements stand already, such as one on sharing information. */
  agreements: prose(2_000),
  /** What the doors noticed of the filling in: hints only. */
  arrival,
})

export type ResponseApplication = v.InferOutput<typeof responseApplicationSchema>
export type ResponseApplicationInput = v.InferInput<typeof responseApplicationSchema>
