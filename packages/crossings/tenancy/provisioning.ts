import { idOf } from '@kps/crossings/ids'
import {
  agencyKinds,
  charityNumber,
  nzbn,
  pacificPeoples,
  section19Answers,
  workContact,
} from '@kps/crossings/organisations'
import { placeKinds } from '@kps/crossings/places'
import * as v from 'valibot'
import { askedBy, commandKey } from './asking.ts'

export const provisioningSteps = ['requested', 'created', 'migrated', 'keyed', 'seeded', 'open'] as const
export type ProvisioningStep = (typeof provisioningSteps)[number]

/** How far the making of a locality is. */
export interface Provisioning {
  readonly code: string
  readonly name: string
  readonly applicationId: string | null
  readonly steps: readonly {
    readonly step: ProvisioningStep
    readonly at: string | null
    readonly detail: string | null
  }[]
  /** Why it stopped, as a plain word: `platform`, `database`, `door`. Null while it goes on, and once it is open. */
  readonly failure: string | null
  readonly isOpen: boolean
  /** It was undone: everything of it was taken away again, and its code is free. */
  readonly isUndone: boolean
}

const line = (length: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(length))

/** An organisation as a locality's founding takes it in. */
export const foundedAgency = v.strictObject({
  id: idOf('agy'),
  name: line(200),
  legalName: line(200),
  kind: v.picklist(agencyKinds),
  nzbn: v.optional(nzbn),
  charityNumber: v.optional(charityNumber),
  pacificPeoples: v.array(v.picklist(pacificPeoples)),
  /** Whether it is a family violence agency (s 19 Family Violence Act 2018), as it says itself, and why. */
  isFamilyViolenceAgency: v.picklist(section19Answers),
  familyViolenceReason: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
  contacts: v.optional(v.pipe(v.array(workContact), v.maxLength(5))),
})

/** The lead's invitation: the hash of a secret that the applicant alone has. It runs fourteen days from the founding. */
export const foundedInvitation = v.strictObject({
  /** SHA-256 of the secret, base64url. */
  secretIndex: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  agencyId: idOf('agy'),
  roles: v.pipe(v.array(line(40)), v.minLength(1)),
  name: line(200),
})

/** What the hub gives for the founding, out of the application that it opened. Instruments are the founding's own. */
export const foundingSeed = v.strictObject({
  agencies: v.pipe(v.array(foundedAgency), v.minLength(1), v.maxLength(20)),
  invitations: v.pipe(v.array(foundedInvitation), v.minLength(1), v.maxLength(5)),
})

/** The public facts of a locality that is asked for. The registry holds them to its own rules besides. */
export const localityAskedFor = v.strictObject({
  code: v.string(),
  name: line(100),
  nameMi: line(100),
  contactPhone: line(60),
  contactHours: line(200),
  contactHoursMi: line(200),
  contactEmail: v.pipe(v.string(), v.email()),
  contactAddress: line(200),
  places: v.pipe(v.array(v.strictObject({ name: line(100), kind: v.picklist(placeKinds) })), v.maxLength(1_000)),
})

/**
 * Begins or goes on: the seed comes each time, since the registry keeps nothing of a person. The hub makes the same ids of the
 * same application, so that what was seeded before a fall is the same.
 */
export const beginProvisioning = v.strictObject({
  applicationId: idOf('app'),
  locality: localityAskedFor,
  seed: foundingSeed,
  by: askedBy,
  key: commandKey,
})

/** A new link for the lead of an open locality, by an application that two people approved and that follows the first. */
export const renewInvitation = v.strictObject({
  applicationId: idOf('app'),
  code: v.string(),
  invitation: foundedInvitation,
  by: askedBy,
  key: commandKey,
})

export type FoundedAgency = v.InferOutput<typeof foundedAgency>
export type FoundedInvitation = v.InferOutput<typeof foundedInvitation>
export type FoundingSeed = v.InferOutput<typeof foundingSeed>
export type LocalityAskedFor = v.InferOutput<typeof localityAskedFor>
export type BeginProvisioning = v.InferOutput<typeof beginProvisioning>
export type RenewInvitation = v.InferOutput<typeof renewInvitation>
