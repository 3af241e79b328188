import type { JoinApplication } from '@kps/crossings/join-application'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { type FrontDoors, sealFor } from '@kps/web-front-door/door'

/**
 * Seals an application to join to a locality's public key and hands it in. Gives the locality it reached, or nothing whenever
 * that was not confirmed, whatever the reason.
 * @param token what Turnstile gave the browser, where the locality asks for it
 */
export async function askToJoin(
  doors: Pick<FrontDoors, 'DIRECTORY' | 'INTAKE'>,
  code: string,
  application: JoinApplication,
  token?: string,
): Promise<PublicFacts | undefined> {
  try {
    const sealed = await sealFor(doors, code, application, { purpose: 'join' })
    if (!sealed) return undefined
    const { received } = await doors.INTAKE.join(sealed.envelope, token)
    return received === true ? sealed.facts : undefined
  } catch {
    return undefined
  }
}
