import type { ReferralHandover } from '@kps/crossings/referral-handover'
import { sealEnvelope } from '@kps/foundation/sealing'
import type { FrontDoors, Sealing } from '@kps/web-front-door/door'
import * as v from 'valibot'

/** Only the public members of a key on a curve: whatever else stood there goes no further. */
const publicKey = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ kty: v.literal('EC'), crv: v.string(), x: v.string(), y: v.string() }),
)

/**
 * Seals a referral to a locality's public key and hands it in. Gives the locality it reached, or nothing whenever that
 * was not confirmed, whatever the reason: the page then says plainly that nothing was sent.
 */
export async function sendReferral(
  doors: Pick<FrontDoors, 'DIRECTORY' | 'INTAKE'>,
  code: string,
  referral: ReferralHandover,
): Promise<Sealing['facts'] | undefined> {
  try {
    const sealing = await doors.DIRECTORY.sealingFor(code)
    if (!sealing) return undefined
    const envelope = await sealEnvelope(v.parse(publicKey, sealing.publicKey), sealing.keyId, referral, {
      purpose: 'referral',
    })
    const { received } = await doors.INTAKE.receive(envelope)
    return received === true ? sealing.facts : undefined
  } catch {
    return undefined
  }
}
