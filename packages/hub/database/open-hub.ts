import {
  type Database,
  type DatabaseAddress,
  databaseAddress,
  mintDatabaseToken,
  openDatabase,
  tokenMinutes,
} from '@kps/foundation/database'
import { openVault, type Vault } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import type { HubLane, HubVisit } from '@kps/hub/roles'
import type { JWK } from 'jose'

/** What the hub's identity row says, and what its sealed fields are bound to. */
export const hubTenant = 'hub'

/** The hub's own keys: neither opens anything of a locality or of the registry. */
export interface HubKeys {
  /** `http://127.0.0.1:8789/{namespace}/` */
  readonly addressTemplate: string
  readonly namespace: string
  /** Signs tokens that the hub's namespace alone takes. */
  readonly databaseKey: JWK
  /** 32 bytes, for the names of those who sign in. */
  readonly dataKey: Uint8Array<ArrayBuffer>
}

/** What opens the hub for five minutes. It holds no rows. */
export interface HubAccess {
  readonly address: DatabaseAddress
  readonly vault: Vault
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** The hub's database for one request, and its vault. */
export interface Hub {
  readonly database: Database<'hub'>
  readonly vault: Vault
}

/** Mints a fresh token for the hub's namespace alone and makes its data key usable. */
export async function hubAccess(keys: HubKeys, now: Date = new Date()): Promise<HubAccess> {
  const [token, vault] = await Promise.all([
    mintDatabaseToken(keys.databaseKey, keys.namespace, now),
    openVault(keys.dataKey, hubTenant),
  ])
  const url = databaseAddress(keys.addressTemplate, keys.namespace)
  return { address: { url, token, tenant: hubTenant }, vault, expiresAt: now.getTime() + tokenMinutes * 60_000 }
}

export const openHub = ({ address, vault }: HubAccess): Hub => ({ database: openDatabase<'hub'>(address), vault })

/** A visit by a named lane: nobody is signed in, and only the commands of that lane take it. */
export const hubLaneVisit = ({ database, vault }: Hub, lane: HubLane): HubVisit => ({
  database,
  vault,
  caller: { kind: 'lane', lane },
  now: instantNow(),
  requestId: crypto.randomUUID(),
})
