/** What one unit of a count is. Episodes are absent on purpose: one whānau may be hundreds of them. */
export type Unit = 'people' | 'cases' | 'referrals'

/** One table of the catalogue: what is counted, and the fixed list of cells that it always has, zeros included. */
export interface Measure {
  readonly code: string
  readonly unit: Unit
  /** What the cells divide by, or none: then the table is its total alone. */
  readonly breakdown: string | undefined
  readonly codes: readonly string[]
  /**
   * The order in which whole cells are given up to cover a small one. It is fixed here rather than chosen by size, so
   * that the choice itself says nothing about the numbers; what an analyst needs most stands last.
   */
  readonly givenUpFirst: readonly string[]
}
