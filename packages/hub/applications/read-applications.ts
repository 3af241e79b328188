import { idOf } from '@kps/crossings/ids'
import type { ResponseApplication } from '@kps/crossings/response-application'
import type { DecidedApplication, Told, WholeApplication } from '@kps/crossings/tenancy'
import type { Sealed } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { type Desk, defineAsking } from '@kps/hub/tenancy'
import * as v from 'valibot'

export const oneApplication = v.object({ applicationId: idOf('app') })

/** An application opened: the document is there unless this hub's key does not open it. */
export interface OpenedApplication extends Omit<WholeApplication, 'envelope' | 'invitationHash'> {
  readonly document: ResponseApplication | undefined
}

/** Where a decision's reason stands, for the vault that seals it. */
export const placeOfReason = (applicationId: string, decision: string, by: string) => ({
  table: 'application_decisions',
  column: 'reason',
  row: `${applicationId}|${decision}|${by}`,
})

/** Those that wait, oldest first, and those that were decided lately. Nothing of what they say is opened. */
export const listApplications = defineAsking({
  permit: 'application:read',
  action: 'applications.listed',
  input: v.object({}),
  ask: ({ registry }) => registry.listApplications(),
})

/** One application, opened here and kept nowhere. */
export const readApplication = defineAsking({
  permit: 'application:read',
  action: 'application.read',
  input: oneApplication,
  record: ({ applicationId }) => applicationId,
  ask: opened,
})

async function opened(
  { registry, openApplication }: Desk,
  { applicationId }: v.InferOutput<typeof oneApplication>,
  vault: Vault,
): Promise<Told<OpenedApplication>> {
  const told = await registry.readApplication(applicationId)
  if (!told.isDone) return told
  const { envelope, invitationHash: _, ...application } = told.answer
  const decisions = await Promise.all(application.decisions.map((one) => withReason(vault, applicationId, one)))
  return { isDone: true, answer: { ...application, decisions, document: await openApplication(envelope) } }
}

/** The reason as it was written. What this vault did not seal is not shown. */
async function withReason(vault: Vault, applicationId: string, one: DecidedApplication): Promise<DecidedApplication> {
  if (one.reason === null) return one
  const place = placeOfReason(applicationId, one.decision, one.decidedBy)
  return { ...one, reason: await vault.open(place, one.reason as Sealed).catch(() => null) }
}
