import { parseResponseApplication, type ResponseApplication } from '@kps/crossings/response-application'
import { openEnvelope, readEnvelopeOutside } from '@kps/foundation/sealing'
import type { JWK } from 'jose'

/** What an application to start a response was sealed for. */
export const applicationPurpose = 'application'

/**
 * Opens a sealed application with the hub's own key. Undefined when it was sealed to another key or for another purpose, was
 * changed on the way, or is no application: what comes from outside never breaks a page.
 */
export async function openApplication(
  sealingKey: JWK & { readonly kid: string },
  envelope: string,
): Promise<ResponseApplication | undefined> {
  const outside = readEnvelopeOutside(envelope)
  if (outside?.keyId !== sealingKey.kid || outside.purpose !== applicationPurpose) return undefined
  const opened = await openEnvelope(sealingKey, envelope).catch(() => undefined)
  const parsed = parseResponseApplication(opened)
  return parsed.fits ? parsed.application : undefined
}
