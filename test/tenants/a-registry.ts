import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@kps/crossings/ids'
import { type Database, openDatabase } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { startDatabaseServer } from '@kps/local/database-server'
import { prepareDatabase } from '@kps/migrations/prepare'
import { mintDatabaseToken } from '@kps/registry/keys'
import { insertLocality } from '@kps/registry/localities'
import { localityOpenings } from '@kps/registry/localities/schema'
import { randomNamespace } from '@kps/registry/platform'
import { provisioningSteps } from '@kps/registry/provisioning/schema'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'

/** A registry of a test's own: a real libSQL server, migrated. Nothing is shared. */
export interface ARegistry {
  readonly database: Database<'registry'>
  readonly server: Awaited<ReturnType<typeof startDatabaseServer>>
  /** Makes localities known as open, without a database behind them. */
  open(...codes: readonly string[]): Promise<void>
  close(): Promise<void>
}

export async function aRegistry(): Promise<ARegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const adminKey = 'an-admin-key-for-one-test'
  const authPublicKeyPem = await exportSPKI(pair.publicKey)
  const server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem })
  const namespace = randomNamespace('registry')
  await fetch(new URL(`/v1/namespaces/${namespace}/create`, server.url), {
    method: 'POST',
    headers: { authorization: `basic ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ durability_mode: 'strong' }),
  })
  const token = await mintDatabaseToken(await exportJWK(pair.privateKey), namespace)
  const address = { url: server.urlOf(namespace), token, tenant: 'registry' }
  await prepareDatabase('registry', address)
  const database = openDatabase<'registry'>(address)
  return {
    database,
    server,
    async open(...codes) {
      const { orm } = database
      const now = instantNow()
      for (const code of codes) {
        const id = makeId('loc', now)
        await database.batch([
          ...insertLocality(orm, { ...facts, id, code, namespace: randomNamespace('t'), requestedAt: now }),
          orm.insert(provisioningSteps).values({ localityId: id, step: 'open', at: now }),
          orm.insert(localityOpenings).values({ localityId: id, at: now }),
        ])
      }
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const facts = {
  name: 'Kōwhai Bay',
  nameMi: 'Te Kokoru Kōwhai',
  contactPhone: '0800 000 000',
  contactHours: 'Weekdays',
  contactHoursMi: 'Ngā rā mahi',
  contactEmail: 'coordinator@kowhai-bay.example',
  contactAddress: '1 Example Street',
  wrappedDataKey: 'nothing',
  isNational: false,
}
