import type { MeasureCode, Quarter } from '@kps/crossings/measures'

/** A true count, as a locality's own database gives it. It never leaves: nothing that publishes takes this type. */
export interface RawFigure {
  readonly count: number
  /**
   * How many different people or whānau stand behind the count; the count itself where it counts people or cases. One
   * whānau can be most of many referrals, so a large count of few is as telling as a small one.
   */
  readonly contributors: number
}

export interface RawCell extends RawFigure {
  readonly code: string
}

/** One measure of one closed quarter of one locality. Cells that are not given count as zero. */
export interface RawTable {
  readonly measure: MeasureCode
  readonly quarter: Quarter
  readonly locality: string
  readonly total: RawFigure
  readonly cells: readonly RawCell[]
}
