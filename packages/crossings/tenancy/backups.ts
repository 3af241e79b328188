/** What was counted in a database at one moment: numbers and digests, nothing of any row. */
export interface DatabaseFacts {
  readonly schema: number
  /** How many entries the audit log has, and the digest of the last. */
  readonly auditEntries: number
  readonly auditHead: string
  readonly tables: number
  readonly rows: number
}

export interface Backup {
  readonly id: string
  readonly askedAt: string
  /** A hub account, `night` or `command`. */
  readonly by: string
  /** `copying` goes on or fell; `kept` was checked; `refused` is not what it should be; `removed` is gone. */
  readonly state: 'copying' | 'kept' | 'refused' | 'removed'
  readonly found: DatabaseFacts | null
}

/** One thing that was compared: whether it holds, and what was found where it does not. */
export interface Check {
  /** `identity`, `audit-head`, `audit-chain`, `row-counts`, `schema`, `orphans` … */
  readonly check: string
  readonly holds: boolean
  readonly found: string | null
}

export interface Restore {
  readonly id: string
  readonly backupId: string
  readonly askedAt: string
  readonly by: string
  /** `asked`: one person wants it to be used, and another has to confirm it. */
  readonly state: 'copying' | 'checked' | 'asked' | 'refused' | 'switching' | 'served' | 'dropped'
  /** Who asked that it be used, and who confirmed it: hub accounts, or `command` for whoever has the registry's keys. */
  readonly switchAskedBy: string | null
  readonly switchConfirmedBy: string | null
  readonly checks: readonly Check[]
  readonly found: DatabaseFacts | null
  /** How many entries the live audit log has beyond it: what would be lost by serving it. */
  readonly liveEntriesBeyond: number | null
}

/** The backups of one locality, newest first, and what was restored of them. */
export interface Backups {
  readonly code: string
  readonly name: string
  readonly backups: readonly Backup[]
  readonly restores: readonly Restore[]
  /** What the live database has now; null when it does not answer. */
  readonly live: DatabaseFacts | null
}
