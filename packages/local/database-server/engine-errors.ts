import { StatementFailure } from './failures.ts'

// Primary result codes of SQLite (sqlite.org/rescode.html), as libsql-server names them on the wire.
const names: Readonly<Record<number, string>> = {
  2: 'SQLITE_INTERNAL',
  3: 'SQLITE_PERM',
  4: 'SQLITE_ABORT',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  9: 'SQLITE_INTERRUPT',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  17: 'SQLITE_SCHEMA',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
  20: 'SQLITE_MISMATCH',
  21: 'SQLITE_MISUSE',
  23: 'SQLITE_AUTH',
  25: 'SQLITE_RANGE',
  26: 'SQLITE_NOTADB',
}
const input = /^(?:no such column|table .* has no column named|ambiguous column name)/
const parse = /syntax error$|^incomplete input$|^unrecognized token/

/**
 * Turns what the native engine threw into the failure libsql-server would answer: the primary code in `code`, SQLite's own
 * extended name beside it. What the engine did not throw on purpose is returned as it is.
 */
export function statementFailureOf(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !('rawCode' in thrown) || typeof thrown.rawCode !== 'number') return thrown
  if (thrown.rawCode === 1) {
    if (parse.test(thrown.message)) {
      return new StatementFailure('SQL_PARSE_ERROR', `SQL string could not be parsed: ${thrown.message}`)
    }
    if (input.test(thrown.message)) return new StatementFailure('SQL_INPUT_ERROR', `SQL input error: ${thrown.message}`)
  }
  const code = names[thrown.rawCode & 0xff] ?? 'SQLITE_UNKNOWN'
  const given = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : code
  const extended = thrown.rawCode === 3091 ? 'SQLITE_CONSTRAINT_DATATYPE' : given
  return new StatementFailure(code, `SQLite error: ${thrown.message}`, extended.startsWith('SQLITE_') ? extended : code)
}
