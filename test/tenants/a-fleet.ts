import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@kps/crossings/ids'
import { type Database, migrate, openDatabase, writeIdentity } from '@kps/foundation/database'
import { openVault, type Vault, wrapKey } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { startDatabaseServer } from '@kps/local/database-server'
import { makeLocalityKeys } from '@kps/locality/keys'
import type { LocalityVisit } from '@kps/locality/roles'
import { migrations, triggers } from '@kps/migrations/locality'
import { prepareDatabase } from '@kps/migrations/prepare'
import { mintDatabaseToken } from '@kps/registry/keys'
import { insertLocality } from '@kps/registry/localities'
import { localityOpenings } from '@kps/registry/localities/schema'
import { libsqlServer, type Platform, randomNamespace } from '@kps/registry/platform'
import { provisioningSteps } from '@kps/registry/provisioning/schema'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'

/** A registry, its platform and as many localities as are founded: one real libSQL server, which lies in one folder. */
export interface AFleet {
  readonly folder: string
  readonly server: Awaited<ReturnType<typeof startDatabaseServer>>
  readonly registry: Database<'registry'>
  readonly platform: Platform
  /** What the registry's verbs take. */
  readonly means: {
    readonly database: Database<'registry'>
    readonly keys: { readonly platform: Platform; readonly platformKey: Uint8Array<ArrayBuffer> }
    readonly migrations: typeof migrations
    readonly triggers: typeof triggers
    readonly settle: () => Promise<void>
  }
  /** Makes a locality that is open, migrated and keyed. */
  found(code: string): Promise<FleetLocality>
  /** The file of a database, beside which its write-ahead log lies. */
  fileOf(namespace: string): string
  close(): Promise<void>
}

export interface FleetLocality {
  readonly id: string
  readonly code: string
  /** The database that it was founded with. */
  readonly namespace: string
  readonly vault: Vault
  readonly dataKey: Uint8Array<ArrayBuffer>
  /** A handle on any database as if it were this locality's. */
  open(namespace?: string): Promise<Database<'locality'>>
  lane(lane: 'intake' | 'founding' | 'night', namespace?: string): Promise<LocalityVisit>
}

const facts = {
  name: 'Kōwhai Bay',
  nameMi: 'Te Kokoru Kōwhai',
  contactPhone: '0800 000 000',
  contactHours: 'Weekdays',
  contactHoursMi: 'Ngā rā mahi',
  contactEmail: 'coordinator@kowhai-bay.example',
  contactAddress: '1 Example Street',
  isNational: false,
}

export async function aFleet(): Promise<AFleet> {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const adminKey = 'an-admin-key-for-one-test'
  const authPublicKeyPem = await exportSPKI(pair.publicKey)
  const server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem })
  const signingKey = await exportJWK(pair.privateKey)
  const platform = libsqlServer({
    adminUrl: server.url,
    adminKey,
    addressTemplate: server.urlOf('{namespace}'),
    signingKey,
    keeps: { afterRemovalDays: 0, pointInTimeDays: 0, region: 'a test' },
  })
  const namespace = randomNamespace('registry')
  await fetch(new URL(`/v1/namespaces/${namespace}/create`, server.url), {
    method: 'POST',
    headers: { authorization: `basic ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ durability_mode: 'strong' }),
  })
  const token = await mintDatabaseToken(signingKey, namespace)
  const address = { url: server.urlOf(namespace), token, tenant: 'registry' }
  await prepareDatabase('registry', address)
  const registry = openDatabase<'registry'>(address)
  const settle = async () => {
    const address = new URL(`/v1/namespaces/${namespace}/checkpoint`, server.url)
    await fetch(address, { method: 'POST', headers: { authorization: `basic ${adminKey}` } })
  }
  const platformKey = crypto.getRandomValues(new Uint8Array(32))
  return {
    folder,
    server,
    registry,
    platform,
    means: { database: registry, keys: { platform, platformKey }, migrations, triggers, settle },
    fileOf: (name) => join(folder, `${name}.db`),
    async found(code) {
      const now = instantNow()
      const id = makeId('loc', now)
      const own = randomNamespace('t')
      const dataKey = crypto.getRandomValues(new Uint8Array(32))
      const wrappedDataKey = await wrapKey(platformKey, dataKey, id)
      const vault = await openVault(dataKey, id)
      await platform.create(own)
      const open = async (name = own) => openDatabase<'locality'>({ ...(await platform.open(name)), tenant: id })
      const lane: FleetLocality['lane'] = async (one, name) => ({
        database: await open(name),
        vault,
        caller: { kind: 'lane', lane: one },
        now: instantNow(),
        requestId: crypto.randomUUID(),
      })
      const database = await open()
      await migrate(database, migrations, triggers, now)
      await database.batch([writeIdentity(database)])
      await makeLocalityKeys(await lane('founding'), { code }, `keys-of-${id}-of-a-test`)
      const step = (name: 'migrated' | 'open', detail: string | null) =>
        registry.orm.insert(provisioningSteps).values({ localityId: id, step: name, at: now, detail })
      await registry.batch([
        ...insertLocality(registry.orm, { ...facts, id, code, namespace: own, wrappedDataKey, requestedAt: now }),
        step('migrated', migrations.at(-1)?.name ?? null),
        step('open', null),
        registry.orm.insert(localityOpenings).values({ localityId: id, at: now }),
      ])
      return { id, code, namespace: own, vault, dataKey, open, lane }
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
