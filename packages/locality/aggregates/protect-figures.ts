import { findMeasure } from '@kps/crossings/measures'
import { type PublishedTable, type PublishedValue, suppressed } from '@kps/crossings/publications'
import { mayBeRevised, suppressionIn } from './late-figures.ts'
import type { ProtectedFigure, ProtectedTable } from './protected-figure.ts'
import type { RawTable } from './raw-figure.ts'
import { repairThreshold, roundFixed } from './rounding.ts'
import { type RoundingKey, uniformOf } from './rounding-key.ts'
import { type Suppression, suppressionOf } from './suppression.ts'
import { fillZeros } from './zero-fill.ts'

/**
 * Makes true counts safe to publish: zeros filled in, small counts hidden, others hidden to cover them, the rest and each
 * total rounded on its own with the locality's key, never across the threshold. The same data give the same figures.
 * @param earlier the latest published tables of this quarter, by which late data are judged; each table keeps its version
 * when nothing shown changed or when the earlier one has to stand, and gets the next one otherwise
 * @throws Fault when a table is not sound (`fillZeros`)
 */
export function protectFigures(
  tables: readonly RawTable[],
  roundingKey: RoundingKey,
  earlier: readonly PublishedTable[] = [],
): Promise<readonly ProtectedTable[]> {
  return Promise.all(
    tables.map((table) =>
      protectTable(
        table,
        roundingKey,
        earlier.find((one) => one.measure === table.measure),
      ),
    ),
  )
}

async function protectTable(
  table: RawTable,
  key: RoundingKey,
  earlier: PublishedTable | undefined,
): Promise<ProtectedTable> {
  const cells = fillZeros(table)
  const { measure, quarter, locality } = table
  const order = findMeasure(measure)?.givenUpFirst ?? []
  const hidden = earlier === undefined ? suppressionOf(table.total, cells, order) : suppressionIn(earlier)
  if (earlier !== undefined && !mayBeRevised(hidden, table.total, cells)) return asPublished(table, earlier)
  const shown = await show({ ...table, cells }, key, hidden)
  const version = earlier === undefined ? 1 : earlier.version + (isSame(shown, earlier) ? 0 : 1)
  return { measure, quarter, locality, version, ...shown }
}

async function show(
  table: RawTable,
  key: RoundingKey,
  hidden: Suppression,
): Promise<Pick<ProtectedTable, 'total' | 'cells'>> {
  const figure = async (code: string, count: number, isHidden: boolean): Promise<ProtectedFigure> => {
    if (isHidden) return suppressed as ProtectedFigure
    return repairThreshold(
      count,
      roundFixed(count, await uniformOf(key, table, code)),
    ) as PublishedValue as ProtectedFigure
  }
  return {
    total: await figure('total', table.total.count, hidden.total),
    cells: await Promise.all(
      table.cells.map(async ({ code, count }) => ({ code, value: await figure(code, count, hidden.cells.has(code)) })),
    ),
  }
}

const isSame = (shown: Pick<ProtectedTable, 'total' | 'cells'>, earlier: PublishedTable): boolean =>
  shown.total === earlier.total && shown.cells.every((cell, place) => cell.value === earlier.cells[place]?.value)

/** What was published was protected then; it is given again as it stands. */
const asPublished = (
  { measure, quarter, locality }: RawTable,
  { version, total, cells }: PublishedTable,
): ProtectedTable => ({
  measure,
  quarter,
  locality,
  version,
  total: total as ProtectedFigure,
  cells: cells.map(({ code, value }) => ({ code, value: value as ProtectedFigure })),
})
