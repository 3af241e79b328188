import { prepareDatabase } from '@kps/migrations/prepare'
import { mintDatabaseToken } from '@kps/registry/keys'
import type { Keys } from './keys.ts'
import { publicPem } from './secrets.ts'

/**
 * Makes the registry's and the hub's own databases on the server when they are not there (the localities' are the registry's to
 * make), and brings their schemas forward. The hub's takes tokens signed with the hub's key alone.
 */
export async function makeOwnNamespaces(serverUrl: string, keys: Keys): Promise<void> {
  await makeNamespace(serverUrl, keys.databaseAdminKey, keys.registryNamespace, {})
  await makeNamespace(serverUrl, keys.databaseAdminKey, keys.hubNamespace, { jwt_key: publicPem(keys.hubDatabaseKey) })
  const prepare = async (zone: 'hub' | 'registry', namespace: string, key: Keys['hubDatabaseKey']) => {
    const token = await mintDatabaseToken(key, namespace)
    await prepareDatabase(zone, { url: new URL(`/${namespace}/`, serverUrl).href, token, tenant: zone })
  }
  await prepare('registry', keys.registryNamespace, keys.databaseSigningKey)
  await prepare('hub', keys.hubNamespace, keys.hubDatabaseKey)
}

async function makeNamespace(serverUrl: string, adminKey: string, name: string, settings: object): Promise<void> {
  const place = `${serverUrl}/v1/namespaces/${name}`
  const headers = { authorization: `Basic ${adminKey}`, 'content-type': 'application/json' }
  const found = await fetch(`${place}/config`, { headers })
  if (found.ok) return
  if (found.status !== 404) throw new Error(`the database server answered ${found.status}`)
  const made = await fetch(`${place}/create`, { method: 'POST', headers, body: JSON.stringify(settings) })
  if (!made.ok) throw new Error(`the database server answered ${made.status} when a namespace was asked for`)
}
