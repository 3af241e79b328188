import { receiptReference } from '@kps/crossings/referral-handover'
import { type HandedIn, type ResponseApplication, sendingOf } from '@kps/crossings/response-application'
import { sealEnvelope, sha256 } from '@kps/foundation/sealing'
import type { Draft } from '@kps/web-front-door/application-form'
import type { FrontDoorSettings, FrontDoors } from '@kps/web-front-door/door'

/**
 * Seals an application to the hub's public key and hands it in with what of it is no person's. Of the applicant's link only the
 * hash goes along, beside the envelope and not in it: neither the registry nor the hub can ever open it.
 * @returns `not-sent` whenever it was not confirmed, whatever the reason
 */
export async function sendApplication(
  doors: Pick<FrontDoors, 'APPLICATIONS'>,
  hub: FrontDoorSettings['HUB_PUBLIC_KEY'],
  { formKey, secret }: Pick<Draft, 'formKey'> & { readonly secret: string },
  application: ResponseApplication,
): Promise<HandedIn | 'not-sent'> {
  if (!hub) return 'not-sent'
  try {
    const { kid, ...key } = hub
    const [envelope, formKeyHash, invitationHash, reference] = await Promise.all([
      sealEnvelope(key, kid, application, { purpose: 'application' }),
      sendingOf(formKey, application),
      sha256(secret),
      receiptReference(formKey),
    ])
    return await doors.APPLICATIONS.receive({
      ...{ envelope, formKeyHash, invitationHash, reference },
      code: application.locality.code,
      nzbn: application.organisation.nzbn ?? null,
      followsReference: application.earlier ?? null,
      looksOdd: application.arrival !== undefined,
    })
  } catch {
    return 'not-sent'
  }
}
