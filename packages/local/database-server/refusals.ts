import { StatementFailure } from './failures.ts'
import { isPragmaAllowed } from './pragmas.ts'
import type { Token } from './tokens.ts'

const blocked = new Set(['ATTACH', 'DETACH', 'VACUUM', 'REINDEX', 'ANALYZE'])
const allowed = new Set(
  ['SELECT', 'VALUES', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'CREATE', 'DROP', 'ALTER'].concat([
    'BEGIN',
    'COMMIT',
    'END',
    'ROLLBACK',
    'SAVEPOINT',
    'RELEASE',
    'PRAGMA',
  ]),
)
// The native engine carries functions and modules that reach the machine's files, raw pages or memory; libsql-server has none of them.
const reachOutside = new Set(
  ['READFILE', 'WRITEFILE', 'LSMODE', 'FSDIR', 'LOAD_EXTENSION', 'FTS3_TOKENIZER', 'SQLITE_DBPAGE', 'CARRAY'].concat([
    'SQLITE_LOG',
    'SQLITE_CRYPT',
    'SQLITE3MC_CONFIG',
    'SQLITE3MC_CONFIG_TABLE',
    'SQLITE3MC_CODEC_DATA',
    'SQLITE_STMT',
  ]),
)

/** Why no client may run a statement, or undefined. The engine never sees what is refused: some pragmas act while being prepared. */
export function refusalOf(verb: string, tokens: readonly Token[]): StatementFailure | undefined {
  if (blocked.has(verb)) return block(`${verb} is not allowed`)
  if (!allowed.has(verb))
    return new StatementFailure('SQL_PARSE_ERROR', 'SQL string could not be parsed: unsupported statement')
  if (verb === 'CREATE' && (tokens[1]?.text === 'TEMP' || tokens[1]?.text === 'TEMPORARY')) {
    return block('temporary tables, views and triggers are not allowed')
  }
  if (verb === 'PRAGMA') return pragmaRefusalOf(tokens)
  // A string counts where it is called: SQLite takes 'fsdir'(…) for a table.
  const outside = tokens.find(
    ({ kind, text }, index) =>
      reachOutside.has(text.toUpperCase()) && (kind !== 'literal' || tokens[index + 1]?.text === '('),
  )
  return outside === undefined ? undefined : block(`${outside.text.toLowerCase()} is not allowed`)
}

function pragmaRefusalOf(tokens: readonly Token[]): StatementFailure | undefined {
  const at = tokens[2]?.text === '.' ? 3 : 1
  const name = tokens[at]?.text.toUpperCase() ?? ''
  return isPragmaAllowed(name, tokens.length > at + 1)
    ? undefined
    : block(`PRAGMA ${name.toLowerCase()} is not allowed`)
}

function block(reason: string): StatementFailure {
  return new StatementFailure('BLOCKED', `Operation was blocked: ${reason}`)
}
