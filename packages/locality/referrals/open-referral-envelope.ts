import { parseReferralHandover, type ReferralHandover } from '@kps/crossings/referral-handover'
import { openSealed, unfitEnvelope } from '@kps/locality/keys'
import type { LocalityVisit } from '@kps/locality/roles'

/**
 * Opens a referral with the locality's private key that its envelope names.
 * @throws Failure bad-input when the key is not ours, the envelope was changed or sealed for something else, or the
 *   document does not fit
 */
export async function openReferralEnvelope(visit: LocalityVisit, envelope: string): Promise<ReferralHandover> {
  const parsed = parseReferralHandover(await openSealed(visit, envelope, 'referral'))
  if (!parsed.fits) throw unfitEnvelope
  return parsed.referral
}
