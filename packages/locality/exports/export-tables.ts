import { instantNow } from '@kps/foundation/time'
import type { LocalityVisit } from '@kps/locality/roles'
import { findTables, readExtents, type Table } from './find-tables.ts'
import { openRow } from './open-row.ts'
import { type Row, readPage } from './read-page.ts'

/** A table and its rows, to be read to their end before the next table is asked for. */
export interface ExportedTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<Row>
  /** How many sealed fields of the rows so far did not open. */
  readonly shut: () => number
}

/** A page is about this long, so that neither the database's answer nor the door's memory grows with the locality. */
const pageBytes = 1_000_000
const fewest = 25
const most = 1_000

/**
 * Every row of every table of a locality, once, as it was when the export began: page by page, each page one batch with its own
 * audit entry, in which session and permit are asked for again.
 * @throws Failure not-signed-in or not-permitted, also in the midst of it
 */
export async function* exportTables(visit: LocalityVisit): AsyncGenerator<ExportedTable> {
  const at = (): LocalityVisit => ({ ...visit, now: instantNow() })
  const { answer: tables } = await findTables(at())
  const { answer: extents } = await readExtents(at(), { tables: tables.map(({ name }) => name) })
  for (const table of tables) {
    let shut = 0
    yield {
      table: table.name,
      columns: table.columns,
      rows: rowsOf(at, table, extents.get(table.name) ?? 0, (count) => {
        shut += count
      }),
      shut: () => shut,
    }
  }
}

async function* rowsOf(
  at: () => LocalityVisit,
  table: Table,
  last: number,
  foundShut: (count: number) => void,
): AsyncGenerator<Row> {
  let after = 0
  let size = 100
  while (after < last) {
    const visit = at()
    const asked = { table: table.name, columns: table.columns, after, last, most: size }
    const { answer: page } = await readPage(visit, asked)
    let bytes = 0
    for (const { row } of page) {
      const opened = await openRow(visit.vault, table, row)
      foundShut(opened.shut)
      bytes += JSON.stringify(opened.row).length
      yield opened.row
    }
    if (page.length < size) return
    after = page.at(-1)?.at ?? last
    size = Math.min(most, Math.max(fewest, Math.floor((size * pageBytes) / Math.max(bytes, 1))))
  }
}
