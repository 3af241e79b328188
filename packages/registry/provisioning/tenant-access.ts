import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { unwrapKey } from '@kps/foundation/sealing'
import { databaseAddress, mintDatabaseToken, tokenMinutes } from '@kps/registry/keys'
import { type Locality, publicFacts } from '@kps/registry/localities'
import type { JWK } from 'jose'

export interface PlatformKeys {
  readonly platformKey: Uint8Array<ArrayBuffer>
  readonly databaseSigningKey: JWK
  readonly addressTemplate: string
}

/** Grants access to one locality's database. The platform key is used here and never leaves. */
export async function tenantAccess(
  locality: Locality,
  keys: PlatformKeys,
  now: Date = new Date(),
): Promise<TenantAccessGrant> {
  const [token, dataKey] = await Promise.all([
    mintDatabaseToken(keys.databaseSigningKey, locality.namespace, now),
    unwrapKey(keys.platformKey, locality.wrappedDataKey, locality.id),
  ])
  return {
    tenant: locality.id,
    code: locality.code,
    url: databaseAddress(keys.addressTemplate, locality.namespace),
    token,
    dataKey,
    expiresAt: now.getTime() + tokenMinutes * 60_000,
    facts: publicFacts(locality),
  }
}
