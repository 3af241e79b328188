import type { RawCell, RawFigure } from './raw-figure.ts'

/** The smallest count that is shown, and the fewest contributors behind one: NZ practice suppresses counts under 6. */
export const smallestShown = 6

/** What is hidden in a table: the codes of its cells, and whether its total is. */
export interface Suppression {
  readonly cells: ReadonlySet<string>
  readonly total: boolean
}

/** Whether a figure may not be shown for its own sake. Zero is shown as zero. */
export const isTooSmall = ({ count, contributors }: RawFigure): boolean =>
  count > 0 && (count < smallestShown || contributors < smallestShown)

/**
 * Which cells of a zero-filled table are hidden: the small ones, and whole ones given up to cover them, in the
 * catalogue's order, until nobody can work a small one out; if the cells do not suffice, the total is hidden as well.
 * It looks only at what is true, never at the rounding, so it is the same for every key.
 */
export function suppressionOf(
  total: RawFigure,
  cells: readonly RawCell[],
  givenUpFirst: readonly string[],
): Suppression {
  const hidden = new Set(cells.filter(isTooSmall).map((cell) => cell.code))
  if (hidden.size === 0) return { cells: hidden, total: isTooSmall(total) }
  for (const code of givenUpFirst) {
    const cell = cells.find((each) => each.code === code)
    if (cell === undefined || hidden.has(code) || cell.count === 0) continue
    hidden.add(code)
    if (isCovered(cells, hidden)) return { cells: hidden, total: isTooSmall(total) }
  }
  return { cells: hidden, total: true }
}

/**
 * Whether the hidden cells cover each other while the total is shown: they hold at least one whole cell, and together so
 * much that even somebody who knew their sum exactly could exclude none of 1 to 5 for any small one. That is five for
 * each small cell and six for each whole one.
 */
export function isCovered(cells: readonly RawCell[], hidden: ReadonlySet<string>): boolean {
  const small = cells.filter((cell) => hidden.has(cell.code) && isTooSmall(cell))
  const whole = cells.filter((cell) => hidden.has(cell.code) && cell.count > 0 && !isTooSmall(cell))
  // A cell hidden for its few contributors may hold any number, so it is not counted on to cover another.
  const sum = [...small, ...whole].reduce(
    (before, cell) => before + (isTooSmall(cell) ? Math.min(cell.count, 5) : cell.count),
    0,
  )
  return whole.length > 0 && sum >= 5 * small.length + smallestShown * whole.length
}
