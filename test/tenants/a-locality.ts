import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@kps/crossings/ids'
import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { startSession } from '@kps/foundation/access'
import { type Database, migrate, openDatabase, writeIdentity } from '@kps/foundation/database'
import { openVault, sha256, type Vault } from '@kps/foundation/sealing'
import { type Instant, instantNow } from '@kps/foundation/time'
import { startDatabaseServer } from '@kps/local/database-server'
import { joinAgency } from '@kps/locality/agencies'
import { makeLocalityKeys } from '@kps/locality/keys'
import { grantRole, type Lane, type LocalityVisit, type Role, subjectIndex } from '@kps/locality/roles'
import { served } from '@kps/locality/schema-version'
import { migrations, triggers } from '@kps/migrations/locality'
import { mintDatabaseToken } from '@kps/registry/keys'
import { randomNamespace } from '@kps/registry/platform'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'

/** A locality of a test's own: a real libSQL server, migrated, keyed, with agencies and people. Nothing is shared. */
export interface ALocality {
  readonly tenant: string
  readonly database: Database<'locality'>
  readonly vault: Vault
  readonly server: Awaited<ReturnType<typeof startDatabaseServer>>
  /** The agencies' ids: a coordination team, police, a women's service. */
  readonly agencies: { readonly coordination: string; readonly police: string; readonly service: string }
  /** Signs somebody in with this role and gives a function that makes visits of theirs. `number` tells two people with the same role apart. */
  visitAs(role: Role, number?: number): Promise<((now?: Instant) => LocalityVisit) & { readonly secret: string }>
  /** What the registry would grant the locality door. */
  readonly grant: TenantAccessGrant
  lane(lane: Lane): LocalityVisit
  /** Every byte that the server keeps of it on disk, write-ahead log included. */
  stored(): Promise<Buffer>
  close(): Promise<void>
}

const facts = {
  code: 'kowhai-bay',
  name: 'Kōwhai Bay',
  nameMi: 'Te Kokoru Kōwhai',
  contactPhone: '0800 000 000',
  contactHours: 'Weekdays',
  contactHoursMi: 'Ngā rā mahi',
  contactEmail: 'coordinator@kowhai-bay.example',
  contactAddress: '1 Example Street',
}

/** Makes a locality with its own server and folder; close it when the test is over. */
export async function aLocality(): Promise<ALocality> {
  const folder = await mkdtemp(join(tmpdir(), 'locality-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const adminKey = 'an-admin-key-for-one-test'
  const server = await startDatabaseServer({
    folder,
    port: 0,
    adminKey,
    authPublicKeyPem: await exportSPKI(pair.publicKey),
  })
  const namespace = randomNamespace('t')
  await fetch(new URL(`/v1/namespaces/${namespace}/create`, server.url), {
    method: 'POST',
    headers: { authorization: `basic ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ durability_mode: 'strong' }),
  })
  const tenant = makeId('loc', instantNow())
  const token = await mintDatabaseToken(await exportJWK(pair.privateKey), namespace)
  const url = new URL(`/${namespace}/`, server.url).href
  const database = openDatabase<'locality'>({ url, token, tenant })
  await migrate(database, migrations, triggers, instantNow())
  await database.batch([writeIdentity(database)])
  const dataKey = crypto.getRandomValues(new Uint8Array(32))
  const vault = await openVault(dataKey, tenant)
  const lane: ALocality['lane'] = (name) => ({
    database,
    vault,
    caller: { kind: 'lane', lane: name },
    now: instantNow(),
    requestId: crypto.randomUUID(),
  })
  const founding = lane('founding')
  await makeLocalityKeys(founding, { code: 'kowhai-bay' }, `keys-of-${tenant}`)
  const kinds = { coordination: 'coordination', police: 'police', service: 'ngo' } as const
  const names = { coordination: 'Kōwhai Bay coordination team', police: 'Kōwhai Bay police', service: 'Harakeke House' }
  const agencies = { coordination: '', police: '', service: '' }
  for (const key of ['coordination', 'police', 'service'] as const) {
    const id = makeId('agy', instantNow())
    agencies[key] = id
    await joinAgency(
      founding,
      { id, name: names[key], kind: kinds[key], isFamilyViolenceAgency: 'yes' },
      `agency-${id}`,
    )
  }
  const issuer = 'http://localhost'
  return {
    tenant,
    database,
    vault,
    server,
    grant: { tenant, code: facts.code, url, token, dataKey, expiresAt: Date.now() + 5 * 60_000, facts, schema: served },
    agencies,
    lane,
    async visitAs(role, number = 1) {
      const subject = `${role}-${number}`
      const agencyId = role === 'practitioner' ? agencies.service : agencies.coordination
      await grantRole(
        founding,
        { issuer, subject, name: `Aroha ${role} ${number}`, agencyId, roles: [role] },
        `person-${subject}-${tenant}`,
      )
      const { secret } = await startSession(
        database,
        await subjectIndex(vault, issuer, subject),
        instantNow(),
        crypto.randomUUID(),
      )
      const sessionId = await sha256(secret)
      const visit = (now = instantNow()): LocalityVisit => ({
        database,
        vault,
        caller: { kind: 'session', sessionId },
        now,
        requestId: crypto.randomUUID(),
      })
      return Object.assign(visit, { secret })
    },
    async stored() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      return Buffer.concat(await Promise.all(files.map((file) => readFile(file))))
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
