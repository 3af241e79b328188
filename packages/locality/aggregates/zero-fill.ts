import { findMeasure } from '@kps/crossings/measures'
import { Fault } from '@kps/foundation/failures'
import type { RawCell, RawFigure, RawTable } from './raw-figure.ts'

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const isSound = ({ count, contributors }: RawFigure): boolean =>
  isCount(count) && isCount(contributors) && contributors <= count && (count === 0 || contributors > 0)

/**
 * The table's cells in the catalogue's order, with a zero for each that was not given: a missing zero would tell true
 * zeros from hidden ones.
 * @throws Fault when a figure is no count, a cell is not in the catalogue, or cells and total do not agree
 */
export function fillZeros(table: RawTable): readonly RawCell[] {
  const measure = findMeasure(table.measure)
  if (measure === undefined) throw new Fault('a measure that is not in the catalogue')
  const given = new Map(table.cells.map((cell) => [cell.code, cell]))
  if (given.size !== table.cells.length) throw new Fault(`${table.measure} has a cell twice`)
  if (table.cells.some((cell) => !measure.codes.includes(cell.code)))
    throw new Fault(`${table.measure} has a strange cell`)
  const cells = measure.codes.map((code) => given.get(code) ?? { code, count: 0, contributors: 0 })
  if (![table.total, ...cells].every(isSound)) throw new Fault(`${table.measure} has a figure that is no count`)
  if (cells.length > 0 && !agrees(table.total, cells))
    throw new Fault(`${table.measure} has cells that do not make its total`)
  return cells
}

function agrees(total: RawFigure, cells: readonly RawCell[]): boolean {
  const sum = cells.reduce((before, cell) => before + cell.count, 0)
  return sum === total.count && cells.every((cell) => cell.contributors <= total.contributors)
}
