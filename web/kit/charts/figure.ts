import { tickStep } from 'd3-array'

/** One figure of a chart: a number, `'suppressed'` (kept back so that nobody can be recognised) or `'missing'`. */
export type Figure = number | 'suppressed' | 'missing'

/** The top of the axis and its steps: round whole numbers, at most five steps, from nought. */
export function axis(figures: readonly Figure[]): { top: number; steps: number[] } {
  const most = Math.max(1, ...figures.filter((figure) => typeof figure === 'number'))
  const step = Math.max(1, tickStep(0, most, 3))
  const count = Math.ceil(most / step)
  return { top: step * count, steps: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

/** A whole number of tenths, so that a drawing stays small. */
export const round = (value: number): number => Math.round(value * 10) / 10
