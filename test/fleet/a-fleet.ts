import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@kps/crossings/ids'
import type { TenantAccessGrant, TenantPaused } from '@kps/crossings/tenant-access'
import { type Database, type Migration, migrate, openDatabase, writeIdentity } from '@kps/foundation/database'
import { wrapKey } from '@kps/foundation/sealing'
import { addMinutes, type Instant, instantNow } from '@kps/foundation/time'
import { startDatabaseServer } from '@kps/local/database-server'
import { triggers } from '@kps/migrations/locality'
import { prepareDatabase } from '@kps/migrations/prepare'
import { findLocality, insertLocality } from '@kps/registry/localities'
import { randomNamespace } from '@kps/registry/platform'
import { tenantAccess, tenantPaused } from '@kps/registry/provisioning'
import { provisioningSteps } from '@kps/registry/provisioning/schema'
import type { RolloutMeans } from '@kps/registry/rollout'
import { sql } from 'drizzle-orm'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'
import * as v from 'valibot'
import { furtherMigrations } from './further-migrations.ts'
import { type FleetKeys, meansOf } from './means-of.ts'

export interface Tenant {
  readonly id: string
  readonly code: string
  readonly namespace: string
}

/** A registry and its localities over one real libSQL server, each migrated, with one agency. Nothing is shared. */
export interface AFleet {
  readonly server: Awaited<ReturnType<typeof startDatabaseServer>>
  readonly keys: FleetKeys
  readonly tenants: readonly Tenant[]
  /** What the registry would answer the locality door, with the token and key of that one locality. */
  open(code: string): Promise<TenantAccessGrant | TenantPaused | undefined>
  /** One more locality, made by code that has these migrations. */
  add(code: string, migrations: readonly Migration[]): Promise<Tenant>
  registry(): Promise<Database<'registry'>>
  database(tenant: Tenant): Promise<Database<'locality'>>
  /** What it takes to roll out these migrations over it. */
  means(migrations: readonly Migration[]): Promise<RolloutMeans>
  close(): Promise<void>
}

/** Makes so many localities, each as today's migrations make them; close it when the test is over. */
export async function aFleet(count: number): Promise<AFleet> {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const adminKey = 'an-admin-key-for-one-test'
  const authPublicKeyPem = await exportSPKI(pair.publicKey)
  const server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem })
  const signingKey = await exportJWK(pair.privateKey)
  const keys: FleetKeys = { server: server.url, signingKey, registry: randomNamespace('registry') }
  const ask = (path: string, body: object) =>
    fetch(new URL(`/v1/namespaces/${path}`, server.url), {
      method: 'POST',
      headers: { authorization: `basic ${adminKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const make = (namespace: string) => ask(`${namespace}/create`, { durability_mode: 'strong' })
  const templates = new Map<string, Promise<string>>()
  /** A database as those migrations make it, which the localities' are copied from. */
  async function template(migrations: readonly Migration[]): Promise<string> {
    const namespace = randomNamespace('t')
    await make(namespace)
    const database = await fleet.database({ id: 'nobody', code: 'nobody', namespace })
    await migrate(database, migrations, triggers, begun)
    await database.migrateBatch([await anAgency(database, 'agency')])
    return namespace
  }
  await make(keys.registry)
  const { platform } = await meansOf(keys, [])
  await prepareDatabase('registry', { ...(await platform.open(keys.registry)), tenant: 'registry' })
  const platformKey = crypto.getRandomValues(new Uint8Array(32))
  const tenants: Tenant[] = []
  const begun = instantNow()

  const fleet: AFleet = {
    server,
    keys,
    tenants,
    registry: async () => (await meansOf(keys, [])).database,
    database: async ({ id, namespace }) =>
      openDatabase<'locality'>({ ...(await platform.open(namespace)), tenant: id }),
    means: (migrations) => meansOf(keys, migrations),
    async open(code) {
      const locality = await findLocality(await fleet.registry(), code)
      if (locality?.pausedFor) return tenantPaused(locality)
      return locality && tenantAccess(locality, { platformKey, platform })
    },
    async add(code, migrations) {
      const now = addMinutes(begun, tenants.length)
      const tenant = { id: makeId('loc', now), code, namespace: randomNamespace('t') }
      const name = migrations.at(-1)?.name ?? ''
      const copied = templates.get(name) ?? template(migrations)
      templates.set(name, copied)
      await ask(`${await copied}/fork/${tenant.namespace}`, {})
      const database = await fleet.database(tenant)
      await database.batch([writeIdentity(database)])
      const wrappedDataKey = await wrapKey(platformKey, crypto.getRandomValues(new Uint8Array(32)), tenant.id)
      await register(await fleet.registry(), { ...tenant, wrappedDataKey }, name, now)
      tenants.push(tenant)
      return tenant
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  const today = await furtherMigrations(0)
  for (let place = 0; place < count; place += 1) await fleet.add(`place-${place}`, today)
  return fleet
}

const column = v.object({ name: v.string(), type: v.string() })

/** A statement that inserts an agency, whatever columns the table has: its id, numbers are 0, texts a word. */
export async function anAgency(database: Database<'locality'>, id: string): Promise<string> {
  const [answer] = await database.batch([
    database.orm.all(sql.raw(`select name, type from pragma_table_info('agencies')`)),
  ])
  const columns = v.parse(v.array(column), answer)
  const values = columns.map(({ name, type }) =>
    name === 'id' ? `'${id}'` : type.toLowerCase() === 'integer' ? '0' : `'agency'`,
  )
  return `insert into agencies (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`
}

async function register(
  registry: Database<'registry'>,
  tenant: Tenant & { readonly wrappedDataKey: string },
  detail: string,
  now: Instant,
): Promise<void> {
  const { orm } = registry
  await registry.batch([
    ...insertLocality(orm, { ...facts, ...tenant, requestedAt: now }),
    orm.insert(provisioningSteps).values([
      { localityId: tenant.id, step: 'migrated', detail, at: now },
      { localityId: tenant.id, step: 'open', at: now },
    ]),
  ])
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
