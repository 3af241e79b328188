import type { TenantAccessGrant, TenantPaused } from '@kps/crossings/tenant-access'
import { unwrapKey } from '@kps/foundation/sealing'
import { type Locality, publicFacts } from '@kps/registry/localities'
import type { Platform } from '@kps/registry/platform'

export interface PlatformKeys {
  readonly platformKey: Uint8Array<ArrayBuffer>
  readonly platform: Platform
}

/** What a door is told of a locality that is paused: nothing that opens anything. A closing takes longer than a restore. */
export const tenantPaused = (locality: Locality): TenantPaused => ({
  paused: true,
  retryAfterSeconds: locality.pausedFor === 'closing' ? 3600 : 60,
  facts: publicFacts(locality),
})

/** Grants access to one locality's database. The platform key is used here and never leaves. */
export async function tenantAccess(
  locality: Locality,
  keys: { readonly platformKey: PlatformKeys['platformKey']; readonly platform: Pick<Platform, 'open'> },
  now: Date = new Date(),
): Promise<TenantAccessGrant> {
  const [opened, dataKey] = await Promise.all([
    keys.platform.open(locality.namespace, now),
    unwrapKey(keys.platformKey, locality.wrappedDataKey, locality.id),
  ])
  return {
    tenant: locality.id,
    code: locality.code,
    ...opened,
    dataKey,
    facts: publicFacts(locality),
    schema: locality.schema ?? 0,
    ...(locality.isClosing === 1 && { isClosing: true }),
  }
}
