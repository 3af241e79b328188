import { makeId } from '@kps/crossings/ids'
import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { type Database, openDatabase } from '@kps/foundation/database'
import { openVault } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { joinAgency } from '@kps/locality/agencies'
import { makeLocalityKeys } from '@kps/locality/keys'
import { doTogether, type LocalityVisit } from '@kps/locality/roles'
import { migrations, triggers } from '@kps/migrations/locality'
import { prepareDatabase } from '@kps/migrations/prepare'
import { mintDatabaseToken } from '@kps/registry/keys'
import { libsqlServer, type Platform, randomNamespace } from '@kps/registry/platform'
import type { Founder, ProvisioningMeans } from '@kps/registry/provisioning'
import { type ALine, aLine } from './a-line.ts'
import { type AServer, aServer } from './a-server.ts'
import { keeps } from './targets.ts'

/** What it takes to make localities, with a line to the database server that can be bad. */
export interface AFoundry {
  readonly server: AServer
  /** All that making a locality asks of the server goes over it: the admin API, the registry's database and the new one. */
  readonly line: ALine
  readonly means: ProvisioningMeans<Seed>
  /** The same platform for whoever waits no longer than 200 ms. */
  readonly impatient: Platform
  /** The registry's database, past the line. */
  readonly registry: Database<'registry'>
  close(): Promise<void>
}

export type Seed = { readonly agencies: readonly unknown[] }

export async function aFoundry(): Promise<AFoundry> {
  const server = await aServer()
  const line = await aLine(server.url)
  const namespace = randomNamespace('registry')
  await fetch(`${server.url}/v1/namespaces/${namespace}/create`, {
    method: 'POST',
    headers: { authorization: `basic ${server.adminKey}` },
    body: '{}',
  })
  const token = await mintDatabaseToken(server.signingKey, namespace)
  const registryAt = (url: string) => ({ url: new URL(`/${namespace}/`, url).href, token, tenant: 'registry' })
  await prepareDatabase('registry', registryAt(server.url))
  const { adminKey, signingKey } = server
  const addressTemplate = `${line.url}/{namespace}/`
  const settings = { adminUrl: line.url, adminKey, signingKey, addressTemplate, keeps }
  const platform = libsqlServer(settings)
  return {
    server,
    line,
    means: {
      database: openDatabase<'registry'>(registryAt(line.url)),
      keys: { platform, platformKey: crypto.getRandomValues(new Uint8Array(32)) },
      founder: { makeKeys, seed },
      migrations,
      triggers,
    },
    impatient: libsqlServer({ ...settings, patience: 200 }),
    registry: openDatabase<'registry'>(registryAt(server.url)),
    async close() {
      await line.close()
      await server.close()
    },
  }
}

/** What is asked for when a locality is. */
export const askedFor = (code: string) => ({
  code,
  name: `The place ${code}`,
  nameMi: `Te wāhi ${code}`,
  contactPhone: '0800 000 000',
  contactHours: 'Weekdays',
  contactHoursMi: 'Ngā rā mahi',
  contactEmail: `coordinator@${code}.example`,
  contactAddress: '1 Example Street',
  places: [{ name: `Suburb of ${code}`, kind: 'suburb' as const }],
})

export const anAgency = (name: string) => ({
  id: makeId('agy', instantNow()),
  name,
  legalName: name,
  kind: 'ngo',
  pacificPeoples: [],
  isFamilyViolenceAgency: 'yes',
})

/** As the locality door's Founding does, by the same verbs. */
async function visitOf(grant: TenantAccessGrant): Promise<LocalityVisit> {
  return {
    database: openDatabase<'locality'>(grant),
    vault: await openVault(new Uint8Array(grant.dataKey), grant.tenant),
    caller: { kind: 'lane', lane: 'founding' },
    now: instantNow(),
    requestId: crypto.randomUUID(),
  }
}

const makeKeys: Founder<Seed>['makeKeys'] = async (grant) =>
  makeLocalityKeys(await visitOf(grant), { code: grant.code }, `founding-keys-${grant.tenant}`)

const seed: Founder<Seed>['seed'] = async (grant, { agencies }) => {
  const visit = await visitOf(grant)
  const key = (place: number) => `founding-agency-${place}-${grant.tenant}`
  await doTogether(
    visit,
    await Promise.all(agencies.map((agency, place) => joinAgency.plan(visit, agency, key(place)))),
  )
}
