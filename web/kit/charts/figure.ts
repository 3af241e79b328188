/** One figure of a chart: a number, `'suppressed'` (kept back so that nobody can be recognised) or `'missing'`. */
export type Figure = number | 'suppressed' | 'missing'

/** The top of the axis and its steps: round numbers, at most five steps, from nought. */
export function axis(figures: readonly Figure[]): { top: number; steps: number[] } {
  const most = Math.max(1, ...figures.filter((figure) => typeof figure === 'number'))
  const magnitude = 10 ** Math.floor(Math.log10(most / 4))
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map((each) => each * magnitude).find((each) => most / each <= 4.5) ?? most,
  )
  const whole = Number.isInteger(step) ? step : Math.ceil(step)
  const count = Math.ceil(most / whole)
  return { top: whole * count, steps: Array.from({ length: count + 1 }, (_, index) => index * whole) }
}

/** Runs of neighbouring numbers, each with its place: a line is drawn through a run and breaks where a figure is not shown. */
export function runs(figures: readonly Figure[]): { at: number; value: number }[][] {
  const all: { at: number; value: number }[][] = [[]]
  figures.forEach((figure, at) => {
    if (typeof figure === 'number') all.at(-1)?.push({ at, value: figure })
    else if (all.at(-1)?.length) all.push([])
  })
  return all.filter((run) => run.length > 0)
}

/** A whole number of tenths, so that a drawing stays small. */
export const round = (value: number): number => Math.round(value * 10) / 10
