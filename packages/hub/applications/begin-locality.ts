import type { ResponseApplication } from '@kps/crossings/response-application'
import { type BeginProvisioning, heard, tell, tenancyRefused } from '@kps/crossings/tenancy'
import { localityCode } from '@kps/crossings/transfer-handover'
import { type Desk, defineTelling, type Telling } from '@kps/hub/tenancy'
import * as v from 'valibot'
import { agencyIdOf, leadInvitation, localityOf, seedOf } from './founding.ts'
import { oneApplication } from './read-applications.ts'

/** Has the registry make the locality that two people approved. It answers at once and works on. */
export const beginProvisioning = defineTelling({
  permit: 'tenancy:change',
  action: 'provisioning.begun',
  input: oneApplication,
  record: ({ applicationId }) => applicationId,
  tell: (desk, { applicationId }, telling) =>
    tell(async () => heard(await desk.registry.beginProvisioning(await foundingOf(desk, applicationId, telling)))),
})

/** Goes on where the making of a locality stopped. What is seeded is opened again: the registry keeps nothing of it. */
export const resumeProvisioning = defineTelling({
  permit: 'tenancy:change',
  action: 'provisioning.resumed',
  input: v.object({ code: localityCode }),
  record: ({ code }) => code,
  tell: (desk, { code }, telling) =>
    tell(async () => {
      const { applicationId } = heard(await desk.registry.provisioningOf(code))
      if (applicationId === null) throw tenancyRefused('notApproved')
      return heard(await desk.registry.resumeProvisioning(await foundingOf(desk, applicationId, telling)))
    }),
})

/** A new link for the lead who lost theirs: the one of this application, which two people approved and the lead alone has. */
export const renewInvitation = defineTelling({
  permit: 'tenancy:change',
  action: 'invitation.renewed',
  input: oneApplication,
  record: ({ applicationId }) => applicationId,
  tell: (desk, { applicationId }, { by, key }) =>
    tell(async () => {
      const { document, invitationHash } = await opened(desk, applicationId)
      const { code } = document.locality
      const made = heard(await desk.registry.provisioningOf(code))
      const agency = await agencyIdOf(made.applicationId ?? applicationId, 'lead')
      const invitation = leadInvitation(document, invitationHash, agency)
      return heard(await desk.registry.renewInvitation({ applicationId, code, invitation, by, key }))
    }),
})

async function foundingOf(desk: Desk, applicationId: string, { by, key }: Telling): Promise<BeginProvisioning> {
  const { document, id, invitationHash } = await opened(desk, applicationId)
  return {
    applicationId: id,
    locality: localityOf(document),
    seed: await seedOf(document, id, invitationHash),
    by,
    key,
  }
}

/** @throws Failure when nobody approved it, or this hub's key does not open it any more */
async function opened(desk: Desk, applicationId: string) {
  const application = heard(await desk.registry.readApplication(applicationId))
  const document: ResponseApplication | undefined =
    application.state === 'approved' ? await desk.openApplication(application.envelope) : undefined
  if (!document) throw tenancyRefused('notApproved')
  return { document, id: application.id, invitationHash: application.invitationHash }
}
