import { WorkerEntrypoint } from 'cloudflare:workers'
import { longestSealedReferral } from '@kps/crossings/referral-handover'
import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { readEnvelopeHeader } from '@kps/foundation/sealing'
import { openReferralEnvelope, receiveReferral } from '@kps/locality/referrals'
import type { Doors } from './environment.ts'
import { forgetTenant, openTenant } from './tenant.ts'
import { laneVisit } from './visit.ts'

/**
 * The sealed lane by which a referral comes in. The envelope's key id names the locality; nothing is ever read back to
 * the caller but that it was received or was not.
 */
export class Intake extends WorkerEntrypoint<Doors> {
  async receive(envelope: string): Promise<{ readonly received: boolean }> {
    if (typeof envelope !== 'string' || envelope.length > longestSealedReferral) return { received: false }
    const keyId = readEnvelopeHeader(envelope)
    const code = keyId?.split('.')[0]
    if (!keyId || !code) return { received: false }
    const tenant = await openTenant(code, this.env)
    if (!tenant) return { received: false }
    const visit = laneVisit(tenant, 'intake')
    try {
      const referral = await openReferralEnvelope(visit, keyId, envelope)
      await receiveReferral(visit, referral, referral.formKey)
      return { received: true }
    } catch (error) {
      if (error instanceof WrongDatabase) {
        forgetTenant(code)
        await this.env.ALARMS.raise('wrong-database', visit.requestId)
      }
      if (!(error instanceof Failure)) console.error(JSON.stringify({ fault: 'intake', request: visit.requestId }))
      return { received: false }
    }
  }
}
