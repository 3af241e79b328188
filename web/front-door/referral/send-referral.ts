import type { ReferralHandover } from '@kps/crossings/referral-handover'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { type FrontDoors, sealFor } from '@kps/web-front-door/door'

/** Who took it in, and whether they send it on to the other locality that the sender named. */
export interface Reached {
  readonly locality: PublicFacts
  readonly sentOn: boolean
}

/**
 * Seals a referral to a locality's public key and hands it in. Gives the locality it reached, or nothing whenever that
 * was not confirmed, whatever the reason: the page then says plainly that nothing was sent.
 * @param token what Turnstile gave the browser, where the locality asks for it
 * @param place the code of another locality that it belongs to, on the outside of the envelope: that door sends it on unread
 */
export async function sendReferral(
  doors: Pick<FrontDoors, 'DIRECTORY' | 'INTAKE'>,
  code: string,
  referral: ReferralHandover,
  { place, token }: { readonly place?: string | undefined; readonly token?: string | undefined } = {},
): Promise<Reached | undefined> {
  try {
    const sealed = await sealFor(doors, code, referral, { purpose: 'referral', place })
    if (!sealed) return undefined
    const { received, sentOn = false } = await doors.INTAKE.receive(sealed.envelope, token)
    return received === true ? { locality: sealed.facts, sentOn } : undefined
  } catch {
    return undefined
  }
}
