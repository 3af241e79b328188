import type { Database, Migration, Trigger } from '@kps/foundation/database'
import type { PlatformKeys } from '@kps/registry/provisioning'

/** What backing up and restoring takes: the registry's own database, the platform and its key, and the locality's migrations. */
export interface Means {
  readonly database: Database<'registry'>
  readonly keys: PlatformKeys
  readonly migrations: readonly Migration[]
  readonly triggers: readonly Trigger[]
  /** Has the registry's own server write its log into its file, and empty it, where it can be asked to. */
  readonly settle?: () => Promise<void>
}

/** What is asked of one locality, by whom, once. */
export interface Asked {
  readonly code: string
  /** A hub account's id, `night` or `command`. */
  readonly by: string
  readonly key: string
}
