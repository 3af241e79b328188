import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type { Ledger } from './ledger.ts'
import type { Dice } from './random.ts'
import type { DemoWhanau } from './whanau.ts'

/** Who and what the story is told with. */
export interface Cast {
  readonly vault: Vault
  readonly dice: Dice
  readonly anchor: Date
  readonly coordinators: readonly string[]
  readonly practitioners: readonly string[]
  /** For which agency each of them works. */
  readonly agencyOf: ReadonlyMap<string, string>
  readonly agencies: readonly string[]
  /** Ids of the adopted instruments, by code. */
  readonly instruments: ReadonlyMap<string, string>
}

/** What is known of a whānau so far in the story. */
export interface Known {
  readonly personIds: readonly string[]
  caseId: string | undefined
  caseOpenedAt: Instant | undefined
  /** When the last thing was decided of them, and by whom. */
  last: { readonly at: Instant; readonly by: string } | undefined
}

export interface Story {
  readonly cast: Cast
  readonly ledger: Ledger
  readonly whanau: Map<DemoWhanau, Known>
  cases: number
}
