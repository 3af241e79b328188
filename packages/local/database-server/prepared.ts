import type Database from 'libsql'

export type Column = { readonly name: string; readonly decltype: string | null }

/** A statement the engine has prepared, and its columns as they were under one version of the schema. */
export type Prepared = {
  readonly native: Database.Statement
  readonly givesRows: boolean
  columns: readonly Column[]
  schemaVersion: number
}

/** Prepares one statement; whoever calls has made sure that it is one and only one. */
export function prepare(database: Database.Database, sql: string): Prepared {
  const native = database.prepare(sql)
  const givesRows = native.reader
  if (givesRows) native.raw(true)
  return { native, givesRows, columns: [], schemaVersion: -1 }
}

/** The columns of a prepared statement; asked of the engine again only when the schema may have changed. */
export function columnsOf(prepared: Prepared, schemaVersion: number): readonly Column[] {
  if (prepared.schemaVersion !== schemaVersion) {
    prepared.columns = prepared.native.columns().map(({ name, type }) => ({ name, decltype: type }))
    prepared.schemaVersion = schemaVersion
  }
  return prepared.columns
}
