import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { type Database, openDatabase } from '@kps/foundation/database'
import { fromBase64Url, openVault, type Vault } from '@kps/foundation/sealing'
import type { House } from '@kps/local/house'
import { mintDatabaseToken } from '@kps/registry/keys'
import { findLocality } from '@kps/registry/localities'
import { libsqlServer } from '@kps/registry/platform'
import { tenantAccess } from '@kps/registry/provisioning'
import { signingKey } from './signing-key.ts'

/** One locality of this machine's house, opened with the house's own keys: whoever holds the keys file can do this. */
export async function openLocality(
  house: House,
  code: string,
): Promise<{ readonly database: Database<'locality'>; readonly vault: Vault }> {
  const grant = await grantOf(house, code)
  return { database: openDatabase<'locality'>(grant), vault: await openVault(grant.dataKey, grant.tenant) }
}

/** The registry's own database, opened with the house's own keys. */
export async function openRegistry({ keys, databaseServer }: House): Promise<Database<'registry'>> {
  return openDatabase<'registry'>({
    url: databaseServer.urlOf(keys.registryNamespace),
    token: await mintDatabaseToken(signingKey(keys.databaseSigningKey), keys.registryNamespace),
    tenant: 'registry',
  })
}

/** What the registry of this machine's house would grant the locality door. */
export async function grantOf(house: House, code: string): Promise<TenantAccessGrant> {
  const { keys, databaseServer } = house
  const key = signingKey(keys.databaseSigningKey)
  const locality = await findLocality(await openRegistry(house), code)
  if (!locality) throw new Error(`${code} is not open`)
  return tenantAccess(locality, {
    platformKey: fromBase64Url(keys.platformKey),
    platform: libsqlServer({
      adminUrl: databaseServer.url,
      adminKey: keys.databaseAdminKey,
      addressTemplate: databaseServer.urlOf('{namespace}'),
      signingKey: key,
      keeps: { afterRemovalDays: 0, pointInTimeDays: 0, region: 'this machine' },
    }),
  })
}
