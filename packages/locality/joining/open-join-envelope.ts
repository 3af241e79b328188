import { type JoinApplication, parseJoinApplication } from '@kps/crossings/join-application'
import { openSealed, unfitEnvelope } from '@kps/locality/keys'
import type { LocalityVisit } from '@kps/locality/roles'

/**
 * Opens an application to join with the locality's private key that its envelope names.
 * @throws Failure bad-input when the key is not ours, the envelope was changed or sealed for something else, or the
 *   document does not fit
 */
export async function openJoinEnvelope(visit: LocalityVisit, envelope: string): Promise<JoinApplication> {
  const parsed = parseJoinApplication(await openSealed(visit, envelope, 'join'))
  if (!parsed.fits) throw unfitEnvelope
  return parsed.application
}
