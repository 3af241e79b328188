import type { MeasureCode, Quarter } from '@kps/crossings/measures'
import type { PublishedValue } from '@kps/crossings/publications'

declare const protectedFigure: unique symbol

/** A number that may leave: suppressed, or rounded with the locality's key. Only `protectFigures` makes one. */
export type ProtectedFigure = PublishedValue & { readonly [protectedFigure]: true }

export interface ProtectedTable {
  readonly measure: MeasureCode
  readonly quarter: Quarter
  readonly locality: string
  /** 1, and one more each time that late data changed what is shown. */
  readonly version: number
  readonly total: ProtectedFigure
  readonly cells: readonly { readonly code: string; readonly value: ProtectedFigure }[]
}
