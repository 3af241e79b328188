import type { Database } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type { LocalityVisit } from '@kps/locality/roles'

/** A locality opened with the house's own keys, to tell it what it holds. */
export interface Opened {
  readonly database: Database<'locality'>
  readonly vault: Vault
  visit(caller: LocalityVisit['caller'], now: Instant): LocalityVisit
}

export const opened = ({ database, vault }: Pick<Opened, 'database' | 'vault'>): Opened => ({
  database,
  vault,
  visit: (caller, now) => ({ database, vault, caller, now, requestId: crypto.randomUUID() }),
})
