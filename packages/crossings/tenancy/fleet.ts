/** Where a locality stands, for who looks after all of them. */
export type LocalityState = 'provisioning' | 'open' | 'paused' | 'closing' | 'closed'

export interface FleetRow {
  readonly code: string
  readonly name: string
  readonly nameMi: string
  readonly state: LocalityState
  /** How many migrations its database has. */
  readonly schema: number | null
  readonly openedAt: string | null
  readonly lastBackupAt: string | null
  /** Where its database lies, in words. */
  readonly region: string
}

/** What the platform itself may still have of a removed database. */
export interface PlatformKeeps {
  readonly afterRemovalDays: number
  readonly pointInTimeDays: number
  readonly region: string
}

export interface Fleet {
  readonly localities: readonly FleetRow[]
  readonly keeps: PlatformKeeps
  /** How many alarms nobody has looked at, repeats counted once. */
  readonly alarms: number
  /** How many migrations the code that serves knows. */
  readonly served: number
}

/** `canary` one locality first; `waves` the others; `paused` at the first failure; `finished` all. */
export type RolloutState = 'canary' | 'waves' | 'paused' | 'finished'

export interface RolloutLocality {
  readonly code: string
  readonly name: string
  /** 0 is the canary. */
  readonly wave: number
  readonly state: 'waiting' | 'migrating' | 'migrated' | 'failed'
  readonly schema: number | null
  readonly at: string | null
  /** Why it failed, in plain words that hold nothing of any row. */
  readonly problem: string | null
}

export interface Rollout {
  readonly id: string
  readonly startedAt: string
  readonly by: string
  readonly state: RolloutState
  /** How many migrations each database has when it is done, and the name of the last. */
  readonly schema: number
  readonly migration: string
  readonly localities: readonly RolloutLocality[]
}
