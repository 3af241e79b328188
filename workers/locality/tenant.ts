import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { type Database, openDatabase } from '@kps/foundation/database'
import { openVault, type Vault } from '@kps/foundation/sealing'
import type { Doors } from './environment.ts'

/** One locality, opened for one request. */
export interface Tenant {
  readonly database: Database<'locality'>
  readonly vault: Vault
  readonly facts: TenantAccessGrant['facts']
  /** Its manager is to take everything out, since it is going to be closed. */
  readonly isClosing: boolean
}

interface Held {
  readonly grant: Omit<TenantAccessGrant, 'dataKey'>
  readonly vault: Vault
}

/**
 * This isolate's only module-level state: for at most 256 localities, until their token ends, address, token, imported
 * key and public facts. Never rows, sessions or permits, so a stale entry can only fail closed.
 */
const held = new Map<string, Held>()
const most = 256
/** A token is not used in its last half minute, so that no batch meets its end on the way. */
const margin = 30_000

/** Opens the locality with that code, or gives undefined when there is none that is open. */
export async function openTenant(code: string, doors: Pick<Doors, 'TENANT_ACCESS'>): Promise<Tenant | undefined> {
  const known = held.get(code)
  if (known && known.grant.expiresAt - margin > Date.now()) return tenantOf(known)
  const grant = await doors.TENANT_ACCESS.open(code)
  held.delete(code)
  if (!grant) return undefined
  const fresh = await heldFrom(grant)
  const oldest = held.size >= most ? held.keys().next().value : undefined
  if (oldest !== undefined) held.delete(oldest)
  held.set(code, fresh)
  return tenantOf(fresh)
}

/** Opens a locality that is still being founded, with the access that the registry hands over; nothing is kept. */
export const foundingTenant = async (grant: TenantAccessGrant): Promise<Tenant> => tenantOf(await heldFrom(grant))

/** Forgets what was granted, so that the next request asks again. */
export const forgetTenant = (code: string): void => void held.delete(code)

async function heldFrom({ dataKey, ...grant }: TenantAccessGrant): Promise<Held> {
  return { grant, vault: await openVault(new Uint8Array(dataKey), grant.tenant) }
}

const tenantOf = ({ grant, vault }: Held): Tenant => ({
  database: openDatabase<'locality'>(grant),
  vault,
  facts: grant.facts,
  isClosing: grant.isClosing === true,
})
