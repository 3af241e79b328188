import type { PlatformKeeps } from './fleet.ts'

/** How a locality is closed, in this order; `called-off` ends it before anything was destroyed. */
export const closingStates = [
  'asked',
  'called-off',
  'confirmed',
  'exported',
  'destruction-asked',
  'paused',
  'key-destroyed',
  'blocked',
  'database-removed',
  'backups-removed',
  'closed',
] as const
export type ClosingState = (typeof closingStates)[number]

export interface ClosingStep {
  readonly state: ClosingState
  readonly at: string
  /** A hub account; null for what the registry did itself. */
  readonly by: string | null
}

/** What is left of a locality that was closed. It names nobody: accounts are ids of the hub. */
export interface Certificate {
  readonly code: string
  readonly name: string
  readonly nameMi: string
  readonly openedAt: string | null
  readonly closedAt: string
  readonly askedBy: string
  readonly confirmedBy: string
  readonly destroyedBy: string
  readonly keyDestroyedAt: string
  readonly databaseRemovedAt: string
  readonly backupsRemoved: number
  /** Of the export that the locality's manager took: SHA-256 in hex, and how many rows it had. */
  readonly exportDigest: string
  readonly exportedRows: number
  /** Copies of the registry itself hold the wrapped key as long as they are kept. */
  readonly keeps: PlatformKeeps
}

export interface Closing {
  readonly code: string
  readonly name: string
  /** Empty while nobody has asked. */
  readonly steps: readonly ClosingStep[]
  /** Why it was asked, sealed by the hub in place { locality_closings, reason, the locality's code }. */
  readonly reason: string | null
  readonly exported: { readonly at: string; readonly digest: string; readonly rows: number } | null
  readonly certificate: Certificate | null
}
