import { type Database, databaseAddress, mintDatabaseToken, openDatabase } from '@kps/foundation/database'
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

/** The hub's database, with a fresh token of five minutes for it alone, and its vault. */
export interface Hub {
  readonly database: Database<'hub'>
  readonly vault: Vault
}

export async function openHub(keys: HubKeys): Promise<Hub> {
  const [token, vault] = await Promise.all([
    mintDatabaseToken(keys.databaseKey, keys.namespace),
    openVault(keys.dataKey, hubTenant),
  ])
  const url = databaseAddress(keys.addressTemplate, keys.namespace)
  return { database: openDatabase<'hub'>({ url, token, tenant: hubTenant }), vault }
}

/** A visit by a named lane: nobody is signed in, and only the commands of that lane take it. */
export const hubLaneVisit = ({ database, vault }: Hub, lane: HubLane): HubVisit => ({
  database,
  vault,
  caller: { kind: 'lane', lane },
  now: instantNow(),
  requestId: crypto.randomUUID(),
})
