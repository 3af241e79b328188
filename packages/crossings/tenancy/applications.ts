import { idOf } from '@kps/crossings/ids'
import * as v from 'valibot'
import { askedBy, commandKey, sealedByHub } from './asking.ts'

/** What can be decided on an application to start a response. Approving takes two people. */
export const applicationDecisions = ['asked-for-more', 'approved', 'declined', 'withdrawn'] as const
export type ApplicationDecision = (typeof applicationDecisions)[number]

/** Where an application stands. `approved-once` waits for a second person. */
export type ApplicationState = 'waiting' | 'approved-once' | 'approved' | 'asked-for-more' | 'declined' | 'withdrawn'

/** An application as the registry knows it: nothing of it that a person wrote can be read there. */
export interface ApplicationRow {
  readonly id: `app_${string}`
  /** What the applicant has, and says when they ring. */
  readonly reference: string
  /** The code that the locality would have. */
  readonly code: string
  readonly nzbn: string | null
  readonly receivedAt: string
  readonly state: ApplicationState
  /** The earlier application that it follows. */
  readonly followsReference: string | null
}

/** All that wait and what was decided lately; how many alarms nobody has looked at, since whoever reads it begins their day there. */
export interface Applications {
  readonly rows: readonly ApplicationRow[]
  readonly alarms: number
}

export interface DecidedApplication {
  readonly decision: ApplicationDecision
  /** A hub account. */
  readonly decidedBy: string
  readonly decidedAt: string
  /** Sealed by the hub, which alone can open it. */
  readonly reason: string | null
}

/** One application with its sealed document, for the hub alone to open. */
export interface WholeApplication extends ApplicationRow {
  readonly envelope: string
  /** SHA-256, base64url, of the secret in the link that the applicant has. */
  readonly invitationHash: string
  readonly decisions: readonly DecidedApplication[]
  /** The one that it follows, and one that followed it, where the registry has them. */
  readonly follows: { readonly id: string; readonly reference: string } | null
  readonly followedBy: { readonly id: string; readonly reference: string } | null
  /** Once it is approved: the locality of its code, and whether it was begun for this application. */
  readonly locality: { readonly code: string; readonly isOpen: boolean; readonly isForThis: boolean } | null
}

/** `reason` is sealed by the hub in place { application_decisions, reason, `<application id>|<decision>|<account id>` }. */
export const decideApplication = v.strictObject({
  applicationId: idOf('app'),
  decision: v.picklist(applicationDecisions),
  by: askedBy,
  reason: v.nullable(sealedByHub),
  key: commandKey,
})

export type DecideApplication = v.InferInput<typeof decideApplication>
