import { smallestShown } from './suppression.ts'

const base = 3

/**
 * Random rounding to base 3 (Stats NZ): a multiple of 3 stays; any other goes to the nearer multiple with probability
 * two thirds, to the farther with one third.
 * @param uniform a number in [0, 1), always the same one for the same cell: that makes the rounding fixed
 */
export function roundFixed(count: number, uniform: number): number {
  const over = count % base
  if (over === 0) return count
  const nearer = over === 1 ? count - 1 : count + 1
  const farther = over === 1 ? count + 2 : count - 2
  return uniform < 2 / 3 ? nearer : farther
}

/** Rounding may not carry a count over the line between hidden and shown: a rounded one that did comes back by one base. */
export function repairThreshold(count: number, rounded: number): number {
  if (count >= smallestShown && rounded < smallestShown) return rounded + base
  if (count < smallestShown && rounded >= smallestShown) return rounded - base
  return rounded
}
