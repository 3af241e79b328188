import type { FoundedKeys, TenantAccessGrant } from '@kps/crossings/tenant-access'
import type { Database, Migration, Trigger } from '@kps/foundation/database'
import type { PlatformKeys } from './tenant-access.ts'

/** The locality door's Founding entrypoint, given access to the one locality it founds. Safe to repeat. */
export interface Founder<Seed> {
  makeKeys(access: TenantAccessGrant): Promise<FoundedKeys>
  seed(access: TenantAccessGrant, seed: Seed): Promise<void>
}

/** What it takes to make a locality. */
export interface ProvisioningMeans<Seed> {
  readonly database: Database<'registry'>
  readonly keys: PlatformKeys
  readonly founder: Founder<Seed>
  readonly migrations: readonly Migration[]
  readonly triggers: readonly Trigger[]
}
