import type { Database, Migration, Trigger } from '@kps/foundation/database'
import type { Platform } from '@kps/registry/platform'

export interface RolloutMeans {
  readonly database: Database<'registry'>
  readonly platform: Pick<Platform, 'open'>
  /** All migrations of a locality, and the triggers that stand after the newest. */
  readonly migrations: readonly Migration[]
  readonly triggers: readonly Trigger[]
  /** How many databases are spoken to at once. A Worker keeps six connections open and no more. */
  readonly atOnce?: number
}

export const usuallyAtOnce = 6
