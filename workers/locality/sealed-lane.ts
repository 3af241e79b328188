import { longestSealedReferral } from '@kps/crossings/referral-handover'
import { Failure, Fault, WrongDatabase } from '@kps/foundation/failures'
import { readEnvelopeOutside } from '@kps/foundation/sealing'
import type { LocalityVisit } from '@kps/locality/roles'
import type { Doors } from './environment.ts'
import { forgetTenant, openTenant, type Tenant } from './tenant.ts'
import { laneVisit } from './visit.ts'

/** All that is ever told back by a sealed lane. */
export interface Received {
  readonly received: boolean
  /** It was sealed for the other locality that its envelope names, and goes there: the receipt says who holds it. */
  readonly sentOn?: true
}

/** Longer ones are refused before they are opened: a whole referral fits, also with the few words of who sends it on. */
const longestEnvelope = longestSealedReferral + 1024

/**
 * A sealed lane: the envelope's key id names the locality, which is opened for this request alone, and the caller hears
 * only whether it was received, and whether it goes to another. One that is not served just now receives nothing. Another locality's database in its place raises one alarm.
 */
export async function takeSealed(
  doors: Doors,
  lane: 'intake' | 'transfers-in',
  envelope: string,
  take: (
    visit: LocalityVisit,
    tenant: Tenant,
    place: string | undefined,
  ) => Promise<{ readonly sentOn: true } | object>,
): Promise<Received> {
  if (typeof envelope !== 'string' || envelope.length > longestEnvelope) return { received: false }
  const outside = readEnvelopeOutside(envelope)
  const code = outside?.keyId.split('.')[0]
  if (!outside || !code) return { received: false }
  const request = crypto.randomUUID()
  try {
    const tenant = await openTenant(code, doors)
    if (!tenant) return { received: false }
    const visit = { ...laneVisit(tenant, lane), requestId: request }
    const taken = await take(visit, tenant, outside.place)
    return 'sentOn' in taken ? { received: true, sentOn: true } : { received: true }
  } catch (error) {
    if (error instanceof Fault) forgetTenant(code)
    if (error instanceof WrongDatabase) await doors.ALARMS.raise('wrong-database', request, code)
    if (!(error instanceof Failure)) console.error(JSON.stringify({ fault: lane, request }))
    return { received: false }
  }
}
