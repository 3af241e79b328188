import { newLocalityCode } from '@kps/crossings/locality-codes'
import { nzbn } from '@kps/crossings/organisations'
import * as v from 'valibot'
import { applicationReference } from './application-reference.ts'

/** A sealed application longer than this is refused: a form with every answer at its limit fits. */
export const longestSealedApplication = 256 * 1024

/** SHA-256 as base64url. */
const digest = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))

/** What the front door hands to the registry: the application, sealed to the hub, and what of it is no person's. */
export const handedInApplication = v.strictObject({
  reference: applicationReference,
  /** Of the form's one-time key and its answers together, so that it says nothing of either. */
  formKeyHash: digest,
  code: newLocalityCode,
  nzbn: v.nullable(nzbn),
  /** Of the secret in the applicant's link. */
  invitationHash: digest,
  followsReference: v.nullable(applicationReference),
  looksOdd: v.boolean(),
  /** A compact JWE. */
  envelope: v.pipe(v.string(), v.maxLength(longestSealedApplication), v.regex(/^[\w-]+(?:\.[\w-]+){4}$/)),
})

export type HandedInApplication = v.InferInput<typeof handedInApplication>

/** What becomes of it: kept (now or before), or not, since too many came within the hour. */
export type HandedIn = 'received' | 'too-many'

/** Whether a code can be a new locality's: `alike` is what people would take for another's. */
export type CodeStanding = 'free' | 'taken' | 'reserved' | 'alike'

/** What the front door may ask of the registry (`registry#Applications`): nothing of any application is read back. */
export interface ApplicationsLane {
  receive(application: HandedInApplication): Promise<HandedIn>
  /** @param follows the reference of an earlier application, whose own code is free to it */
  checkCode(code: string, follows?: string): Promise<CodeStanding>
}
