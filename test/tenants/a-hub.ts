import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSession } from '@kps/foundation/access'
import { sha256 } from '@kps/foundation/sealing'
import { type Instant, instantNow } from '@kps/foundation/time'
import { type Hub, type HubKeys, hubAccess, hubLaneVisit, hubTenant, openHub } from '@kps/hub/database'
import { grantHubRole, type HubLane, type HubVisit, type Role, subjectIndex } from '@kps/hub/roles'
import { startDatabaseServer } from '@kps/local/database-server'
import { prepareDatabase } from '@kps/migrations/prepare'
import { randomNamespace } from '@kps/registry/platform'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'

/** A hub of a test's own: a real libSQL server, migrated, whose namespace takes tokens of the hub's own key alone. */
export interface AHub extends Hub {
  readonly keys: HubKeys
  readonly server: Awaited<ReturnType<typeof startDatabaseServer>>
  readonly folder: string
  /** Signs somebody in with this role: a function that makes visits of theirs. */
  visitAs(role: Role): Promise<((now?: Instant) => HubVisit) & { readonly secret: string }>
  lane(lane: HubLane, now?: Instant): HubVisit
  close(): Promise<void>
}

/** Makes a hub with its own server and folder; close it when the test is over. */
export async function aHub(): Promise<AHub> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-'))
  const [platform, own] = await Promise.all([pairOfKeys(), pairOfKeys()])
  const adminKey = 'an-admin-key-for-one-test'
  const authPublicKeyPem = await exportSPKI(platform.publicKey)
  const server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem })
  const namespace = randomNamespace('hub')
  await fetch(new URL(`/v1/namespaces/${namespace}/create`, server.url), {
    method: 'POST',
    headers: { authorization: `basic ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ durability_mode: 'strong', jwt_key: await exportSPKI(own.publicKey) }),
  })
  const keys: HubKeys = {
    addressTemplate: `${new URL('/', server.url).href}{namespace}/`,
    namespace,
    databaseKey: await exportJWK(own.privateKey),
    dataKey: crypto.getRandomValues(new Uint8Array(32)),
  }
  const access = await hubAccess(keys)
  await prepareDatabase('hub', { ...access.address, tenant: hubTenant })
  const hub = openHub(access)
  const issuer = 'http://localhost'
  return {
    ...hub,
    keys,
    server,
    folder,
    lane: (lane, now = instantNow()) => ({ ...hubLaneVisit(hub, lane), now }),
    async visitAs(role) {
      const account = { issuer, subject: role, name: `Tāne ${role}`, roles: [role] }
      await grantHubRole(hubLaneVisit(hub, 'founding'), account, `founding-${role}-of-${namespace}`)
      const subject = await subjectIndex(hub.vault, issuer, role)
      const { secret } = await startSession(hub.database, subject, instantNow(), crypto.randomUUID())
      const sessionId = await sha256(secret)
      const visit = (now = instantNow()): HubVisit => ({
        ...hub,
        caller: { kind: 'session', sessionId },
        now,
        requestId: crypto.randomUUID(),
      })
      return Object.assign(visit, { secret })
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const pairOfKeys = () => generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
