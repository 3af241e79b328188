import type { Caller } from '@kps/foundation/access'
import type { Database } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'

/** One request inside one tenant: whose database, which keys, who asks, and the one time that counts. */
export interface Visit<Zone extends string> {
  readonly database: Database<Zone>
  readonly vault: Vault
  readonly caller: Caller
  readonly now: Instant
  readonly requestId: string
}
