import { organisation, workContact } from '@kps/crossings/organisations'
import {
  arrival,
  formKey,
  formLanguage,
  neededProse,
  prose,
  handoverMessageKeys as said,
} from '@kps/crossings/referral-handover'
import { type ParsedApplication, parseBy } from '@kps/crossings/response-application'
import { type Instant, isInstant } from '@kps/foundation/time'
import * as v from 'valibot'

export const joinVersion = 1

/** Said when nothing is told of the organisation's work. */
export const joinSaid = { work: 'application.join.work' } as const

/**
 * What the front door seals for a locality when an organisation applies to join its response. It speaks of an organisation
 * and of people at their work; of a whānau there is no field. A key that is not listed is refused.
 */
export const joinApplicationSchema = v.strictObject({
  documentVersion: v.literal(joinVersion, said.form),
  formKey,
  submittedAt: v.custom<Instant>(isInstant, said.form),
  language: formLanguage,
  organisation,
  /** What it does in this locality, in its own words. */
  work: neededProse(2_000, joinSaid.work),
  /** Who will invite, change and remove its people. */
  administrator: workContact,
  /** The manager who can commit its people and money, and sees that what was agreed is done. */
  pointOfContact: workContact,
  /** Which agreements stand already, such as one on sharing information. */
  agreements: prose(2_000),
  /** What the doors noticed of the filling in: hints only. */
  arrival,
})

export type JoinApplication = v.InferOutput<typeof joinApplicationSchema>
export type JoinApplicationInput = v.InferInput<typeof joinApplicationSchema>

/** Reads an unknown value as an application to join. */
export const parseJoinApplication = (value: unknown): ParsedApplication<JoinApplication> =>
  parseBy(joinApplicationSchema, value)
