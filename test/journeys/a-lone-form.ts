import { parseReferralHandover, type ReferralHandover, sendingKey } from '@kps/crossings/referral-handover'
import { makeSealingKeys, openEnvelope } from '@kps/foundation/sealing'
import { createFrontDoorApp } from '@kps/front-door-door/app'

const facts = {
  code: 'te-awa',
  name: 'Te Awa',
  nameMi: 'Te Awa',
  contactPhone: '',
  contactHours: '',
  contactHoursMi: '',
  contactEmail: '',
  contactAddress: '',
}
const unlimited = { limit: async () => ({ success: true }) }
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

/** The public form with no locality behind it: it takes in what opens with the private key and fits, as Intake does, once. */
export async function aLoneForm() {
  const app = createFrontDoorApp()
  const keys = await makeSealingKeys()
  const arrived = new Map<string, ReferralHandover>()
  const sizes: number[] = []
  const env = {
    HOST: 'localhost:8787',
    NEUTRAL_SITE: 'https://www.example.org/',
    ...{ NETWORK_PAGES: unlimited, NETWORK_SENDS: unlimited, LOCALITY_PAGES: unlimited, LOCALITY_SENDS: unlimited },
    ASSETS: { fetch: async () => new Response('', { status: 404 }) },
    ALARMS: { raise: async () => undefined },
    DIRECTORY: {
      list: async () => [facts],
      sealingFor: async () => ({ facts, keyId: 'te-awa.key_1', publicKey: JSON.stringify(keys.publicKey) }),
    },
    INTAKE: {
      async receive(envelope: string) {
        sizes.push(envelope.length)
        const parsed = parseReferralHandover(await openEnvelope(keys.privateKey, envelope))
        if (parsed.fits) arrived.set(await sendingKey(parsed.referral), parsed.referral)
        return { received: parsed.fits }
      },
    },
  }
  const ask = async (init: RequestInit, path = '/te-awa', host = 'localhost:8787') =>
    app.request(`http://${host}${path}`, init, env)
  return {
    /** What came in so far, once for each sending. */
    arrived: () => [...arrived.values()],
    /** How long the sealed envelopes were that came in. */
    sizes,
    ask,
    form,
    post: (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = form, path = '/te-awa') =>
      ask({ method: 'POST', body, headers }, path),
    postFields: (fields: readonly (readonly [string, string])[], path = '/te-awa') =>
      ask(
        {
          method: 'POST',
          body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
          headers: form,
        },
        path,
      ),
  }
}
