import type { Connection } from './connection.ts'
import { StatementFailure } from './failures.ts'
import { type Column, columnsOf } from './prepared.ts'
import type { Statement } from './statement.ts'
import { type EngineValue, refuseNul, sizeOf, type WireValue, wireValueOf } from './values.ts'

/** How much an answer may still hold; one for all statements of a request. */
export type Budget = { left: number }

export type StatementResult = {
  readonly cols: readonly Column[]
  readonly rows: readonly (readonly WireValue[])[]
  readonly affected_row_count: number
  readonly last_insert_rowid: string | null
  readonly replication_index: null
}

/** What a statement answers that was not run at all because there was nothing left to do. */
export const nothing: StatementResult = {
  cols: [],
  rows: [],
  affected_row_count: 0,
  last_insert_rowid: null,
  replication_index: null,
}

/**
 * Runs one statement on a connection, with a value for each of its parameters. As libsql-server does, it counts rows only for
 * INSERT, UPDATE and DELETE and names a row only for INSERT. Throws a StatementFailure.
 */
export function resultOf(
  connection: Connection,
  statement: Statement,
  values: readonly EngineValue[],
  asked: { readonly wantRows: boolean; readonly schemaVersion: number; readonly budget: Budget },
): StatementResult {
  for (const value of values) refuseNul(value)
  if (statement.runsAsText) {
    connection.runText(statement)
    return nothing
  }
  const prepared = connection.prepare(statement)
  const inserts = !statement.explains && (statement.verb === 'INSERT' || statement.verb === 'REPLACE')
  const counts = !statement.explains && (inserts || statement.verb === 'UPDATE' || statement.verb === 'DELETE')
  if (!prepared.givesRows) {
    const { changes, rowid } = connection.run(prepared, values)
    if (!counts) return nothing
    const exact = Number.isSafeInteger(rowid) ? rowid : inserts ? connection.lastChange().rowid : rowid
    return { ...nothing, affected_row_count: changes, last_insert_rowid: inserts ? exact.toString() : null }
  }
  const rows: (readonly WireValue[])[] = []
  let trouble: unknown
  connection.each(prepared, values, (row) => {
    if (!asked.wantRows || trouble !== undefined) return
    try {
      rows.push(rowOf(row, asked.budget))
    } catch (thrown) {
      trouble = thrown
    }
  })
  if (trouble !== undefined) throw trouble
  const last = counts ? connection.lastChange() : undefined
  return {
    cols: columnsOf(prepared, asked.schemaVersion),
    rows,
    affected_row_count: last?.changes ?? 0,
    last_insert_rowid: inserts && last !== undefined ? last.rowid.toString() : null,
    replication_index: null,
  }
}

function rowOf(row: readonly unknown[], budget: Budget): readonly WireValue[] {
  return row.map((value) => {
    const wire = wireValueOf(value)
    budget.left -= sizeOf(wire)
    if (budget.left < 0) throw new StatementFailure('RESPONSE_TOO_LARGE', 'Response is too large')
    return wire
  })
}
