import type { Measure, Quarter } from '@kps/crossings/measures'
import type { PublishedValue } from '@kps/crossings/publications'
import { type LocalFigure, type NationalFigure, nationalFigure } from './national-row.ts'

/** One cell as the hub keeps it: the latest version that a locality published for that quarter. */
export interface PublishedCell {
  readonly locality: string
  readonly quarter: string
  readonly breakdown: string
  readonly version: number
  readonly value: number | null
}

export interface LocalityPicture {
  readonly code: string
  /** One for each quarter. */
  readonly totals: readonly LocalFigure[]
  /** One for each code of the measure, in the chosen quarter. */
  readonly cells: readonly LocalFigure[]
  readonly total: LocalFigure
  /** Whether late data changed the chosen quarter after it was first published. */
  readonly revised: boolean
}

/** One measure of the whole country: its total by locality and quarter, and its cells in one quarter. */
export interface NationalPicture {
  readonly measure: Measure
  readonly quarters: readonly Quarter[]
  readonly quarter: Quarter
  readonly localities: readonly LocalityPicture[]
  readonly totals: readonly NationalFigure[]
  readonly cells: readonly NationalFigure[]
  readonly total: NationalFigure
}

export interface PictureFrame {
  readonly measure: Measure
  readonly quarters: readonly Quarter[]
  readonly quarter: Quarter
  /** Every locality that could have published; one that published is shown even if it is not among them. */
  readonly codes: readonly string[]
}

const totalName = 'total'

/** Puts what was published into rows by locality, with a national row of which each figure stands by itself. */
export function nationalPicture(frame: PictureFrame, published: readonly PublishedCell[]): NationalPicture {
  const { measure, quarters, quarter } = frame
  const known = new Map(published.map((cell) => [keyOf(cell.locality, cell.quarter, cell.breakdown), cell]))
  const figure = (code: string, at: string, breakdown: string): LocalFigure => {
    const cell = known.get(keyOf(code, at, breakdown))
    return cell === undefined ? undefined : ((cell.value ?? 'S') as PublishedValue)
  }
  const codes = [...new Set([...frame.codes, ...published.map((cell) => cell.locality)])].sort()
  const localities = codes.map((code) => ({
    code,
    totals: quarters.map((at) => figure(code, at, totalName)),
    cells: measure.codes.map((breakdown) => figure(code, quarter, breakdown)),
    total: figure(code, quarter, totalName),
    revised: (known.get(keyOf(code, quarter, totalName))?.version ?? 1) > 1,
  }))
  const column = (pick: (row: LocalityPicture) => LocalFigure) => nationalFigure(localities.map(pick))
  return {
    measure,
    quarters,
    quarter,
    localities,
    totals: quarters.map((_, place) => column((row) => row.totals[place])),
    cells: measure.codes.map((_, place) => column((row) => row.cells[place])),
    total: column((row) => row.total),
  }
}

const keyOf = (locality: string, quarter: string, breakdown: string) => `${locality}|${quarter}|${breakdown}`
