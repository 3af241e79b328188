import type { PublishedTable } from '@kps/crossings/publications'
import type { RawCell, RawFigure } from './raw-figure.ts'
import { isCovered, isTooSmall, type Suppression } from './suppression.ts'

/** What an earlier version of the table hid. */
export const suppressionIn = (earlier: PublishedTable): Suppression => ({
  cells: new Set(earlier.cells.filter((cell) => cell.value === 'S').map((cell) => cell.code)),
  total: earlier.total === 'S',
})

/**
 * Whether late data may change what was published. What was hidden stays hidden and what was shown stays shown, since a
 * cell that appears or disappears between two versions tells what it was. So new figures are shown only when the same
 * cells, hidden as before, still protect everybody; otherwise the earlier version stands.
 */
export function mayBeRevised(hidden: Suppression, total: RawFigure, cells: readonly RawCell[]): boolean {
  const small = cells.filter(isTooSmall)
  if (small.some((cell) => !hidden.cells.has(cell.code))) return false
  if (hidden.total) return true
  return !isTooSmall(total) && (small.length === 0 || isCovered(cells, hidden.cells))
}
