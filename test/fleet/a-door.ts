import { makeId } from '@kps/crossings/ids'
import { startSession } from '@kps/foundation/access'
import { openVault, toBase64Url } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { joinAgency } from '@kps/locality/agencies'
import { grantRole, type LocalityVisit, subjectIndex } from '@kps/locality/roles'
import type { AFleet, Tenant } from './a-fleet.ts'

const issuer = 'http://localhost'

/** A coordinator of that locality, signed in: the secret of their session. */
export async function aCoordinator(fleet: AFleet, tenant: Tenant): Promise<string> {
  const grant = await fleet.open(tenant.code)
  if (!grant || 'paused' in grant) throw new Error('there is no such locality')
  const database = await fleet.database(tenant)
  const vault = await openVault(grant.dataKey, tenant.id)
  const now = instantNow()
  const requestId = crypto.randomUUID()
  const visit: LocalityVisit = { database, vault, caller: { kind: 'lane', lane: 'founding' }, now, requestId }
  const agencyId = makeId('agy', now)
  const agency = { id: agencyId, name: 'Harakeke House', kind: 'ngo', isFamilyViolenceAgency: 'yes' }
  await joinAgency(visit, agency, `agency-${agencyId}`)
  const person = { issuer, subject: 'coordinator', name: 'Aroha', agencyId, roles: ['coordinator'] }
  await grantRole(visit, person, `person-of-${tenant.id}`)
  const { secret } = await startSession(database, await subjectIndex(vault, issuer, 'coordinator'), now, requestId)
  return secret
}

const settings = {
  HOST: 'localhost:8787',
  SIGN_IN_ISSUER: issuer,
  SIGN_IN_CLIENT_ID: 'locality',
  SIGN_IN_CLIENT_SECRET: 'a-secret-for-one-test-only',
  COOKIE_KEY: toBase64Url(new Uint8Array(32)),
}

/** What a request of a browser adds: who is signed in, a form, a language. */
export interface Ask {
  readonly secret?: string | undefined
  readonly form?: Readonly<Record<string, string>>
  readonly language?: 'en' | 'mi'
}

/** The locality door over a fleet, as code that was written for so many migrations; its registry can be away. */
export function aDoor(fleet: AFleet, written: number) {
  // Its pages are JSX, which Node by itself cannot read: whoever only measures a fleet never comes here.
  const app = import('@kps/locality-door/app').then(({ createLocalityApp }) => createLocalityApp(written))
  const registry = { isAway: false, asked: 0 }
  const doors = {
    TENANT_ACCESS: {
      open: async (code: string) => {
        registry.asked += 1
        if (registry.isAway) throw new Error('the registry is away')
        return fleet.open(code)
      },
    },
    DIRECTORY: { list: async () => [] },
    ALARMS: { raise: async () => undefined },
  }
  return {
    registry,
    doors,
    async ask(code: string, path: string, { form, language = 'en', secret }: Ask = {}) {
      const headers: Record<string, string> = {
        'accept-language': language,
        ...(secret === undefined ? {} : { cookie: `__Host-session=${secret}` }),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}),
      }
      const asked = form ? { method: 'POST', headers, body: new URLSearchParams(form).toString() } : { headers }
      return (await app).request(`http://${code}.localhost:8787${path}`, asked, { ...settings, ...doors })
    },
  }
}
