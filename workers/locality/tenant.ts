import type { TenantAccessGrant, TenantPaused } from '@kps/crossings/tenant-access'
import { type Database, openDatabase } from '@kps/foundation/database'
import { Failure, Fault, WrongDatabase } from '@kps/foundation/failures'
import { openVault, type Vault } from '@kps/foundation/sealing'
import { isServed, served } from '@kps/locality/schema-version'
import type { Doors } from './environment.ts'

/** One locality, opened for one request. */
export interface Tenant {
  readonly database: Database<'locality'>
  readonly vault: Vault
  readonly facts: TenantAccessGrant['facts']
  /** Its manager is to take everything out, since it is going to be closed. */
  readonly isClosing: boolean
}

/** This locality is not served just now: it is paused, or its database is too far behind this code. */
export class UnderMaintenance extends Failure {
  readonly paused: TenantPaused

  constructor(paused: TenantPaused) {
    super('unavailable', 'error.503.title')
    this.paused = paused
  }
}

interface Held {
  readonly grant: Omit<TenantAccessGrant, 'dataKey'>
  readonly vault: Vault
  /** A database did not answer as it should: the registry is asked anew, and if that does not answer, this still counts. */
  readonly isDoubted?: boolean
}

/**
 * This isolate's only module-level state: for at most 2,000 localities, until their token ends, address, token, imported
 * key and public facts. Never rows, sessions or permits, so a stale entry can only fail closed.
 */
const held = new Map<string, Held>()
const most = 2_000
/** A token is not used in its last half minute, so that no batch meets its end on the way. */
const margin = 30_000

/** What a locality that is too far behind is told to wait: a rollout goes on in waves. */
const untilMigrated = 60

/**
 * Opens the locality with that code, or gives undefined when there is none that is open.
 * @param written for how many migrations the code was written that asks
 * @throws UnderMaintenance when it is paused, or two or more migrations behind; Fault when nobody knows, as the registry does not answer
 */
export async function openTenant(
  code: string,
  doors: Pick<Doors, 'TENANT_ACCESS'>,
  written: number = served,
): Promise<Tenant | undefined> {
  const before = held.get(code)
  const known = before && before.grant.expiresAt - margin > Date.now() ? before : undefined
  if (known && !known.isDoubted && isServed(known.grant.schema, written)) return tenantOf(known)
  const answer = await ask(code, doors)
  if (!answer && known) return servedTenant(known, written)
  if (!answer) throw new Fault('the registry did not answer')
  held.delete(code)
  const { grant } = answer
  if (!grant) return undefined
  if ('paused' in grant) throw new UnderMaintenance(grant)
  // Whatever mixed them up, on the way or there: nobody is served another locality than they asked for.
  if (grant.code !== code) throw new WrongDatabase('the registry granted another locality than was asked for')
  const fresh = await heldFrom(grant)
  const tenant = servedTenant(fresh, written)
  const oldest = held.size >= most ? held.keys().next().value : undefined
  if (oldest !== undefined) held.delete(oldest)
  held.set(code, fresh)
  return tenant
}

/** What the registry says of that code; nothing when it did not answer. */
async function ask(code: string, doors: Pick<Doors, 'TENANT_ACCESS'>) {
  try {
    return { grant: await doors.TENANT_ACCESS.open(code) }
  } catch {
    return undefined
  }
}

function servedTenant(one: Held, written: number): Tenant {
  const { facts, schema } = one.grant
  if (!isServed(schema, written)) throw new UnderMaintenance({ paused: true, retryAfterSeconds: untilMigrated, facts })
  return tenantOf(one)
}

/** Opens a locality that is still being founded, with the access that the registry hands over; nothing is kept. */
export const foundingTenant = async (grant: TenantAccessGrant): Promise<Tenant> => tenantOf(await heldFrom(grant))

/**
 * After a database did not answer as it should: the next request asks the registry again, since it may be another database by now, or
 * none. Where the registry is away too, what was granted counts until its token ends.
 */
export function forgetTenant(code: string): void {
  const known = held.get(code)
  if (known) held.set(code, { ...known, isDoubted: true })
}

async function heldFrom({ dataKey, ...grant }: TenantAccessGrant): Promise<Held> {
  return { grant, vault: await openVault(new Uint8Array(dataKey), grant.tenant) }
}

const tenantOf = ({ grant, vault }: Held): Tenant => ({
  database: openDatabase<'locality'>(grant),
  vault,
  facts: grant.facts,
  isClosing: grant.isClosing === true,
})
