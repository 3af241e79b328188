import { type PublishedValue, rangeBehind } from '@kps/crossings/publications'

/** One cell of one locality, as published; nothing where that locality has published nothing for the quarter. */
export type LocalFigure = PublishedValue | undefined

/** "At least n; k localities not shown." */
export interface NationalFigure {
  /**
   * The least that the shown numbers together can stand for. Neither a hidden cell nor a total minus its parts has a part
   * in it.
   */
  readonly atLeast: number
  /** Localities that published this cell as hidden. */
  readonly notShown: number
  /** Localities that have not published the quarter yet. */
  readonly notYetPublished: number
}

/**
 * The national figure of one cell. Each shown number was rounded by its locality and may stand for up to 2 fewer, so that
 * much is taken off: "at least" is then true. A row's total and the sum of its cells need not agree.
 */
export function nationalFigure(figures: readonly LocalFigure[]): NationalFigure {
  let atLeast = 0
  for (const figure of figures) if (typeof figure === 'number') atLeast += rangeBehind(figure).least
  return {
    atLeast,
    notShown: figures.filter((figure) => figure === 'S').length,
    notYetPublished: figures.filter((figure) => figure === undefined).length,
  }
}

export interface LocalRow {
  readonly total: LocalFigure
  /** By the catalogue's codes. */
  readonly cells: ReadonlyMap<string, PublishedValue>
}

/** The national row of one measure and quarter: each cell by itself, the total by itself. */
export function nationalRow(
  codes: readonly string[],
  rows: readonly LocalRow[],
): { readonly total: NationalFigure; readonly cells: ReadonlyMap<string, NationalFigure> } {
  return {
    total: nationalFigure(rows.map((row) => row.total)),
    cells: new Map(codes.map((code) => [code, nationalFigure(rows.map((row) => row.cells.get(code)))])),
  }
}
