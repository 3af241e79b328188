import { DatabaseSync } from 'node:sqlite'
import { appendOnlyTables, migrations, triggers } from '@kps/migrations/locality'

/** Tables whose size is bounded by the number of agencies, of people who work here and of their kinds of meeting, not by the years. */
const bounded = new Set([
  'database_identity',
  'accounts',
  'role_grants',
  'role_grant_endings',
  'agencies',
  'instruments',
  'locality_keys',
  'meeting_types',
])
const growing: ReadonlySet<string> = new Set(['sessions', ...appendOnlyTables.filter((table) => !bounded.has(table))])

interface Logged {
  readonly sql: string
}

const brackets = /^\s*(begin|commit|rollback|explain)\b/i

/** The statements of a log without what opens and closes the transaction. */
export const statementsOfOneRequest = (log: readonly Logged[]): readonly string[] =>
  log.map((entry) => entry.sql).filter((text) => !brackets.test(text))

/**
 * Asks SQLite how it would carry out each statement of a log, and names every read of a whole table that grows:
 * `SCAN referrals · select …`. An index made for one query alone
 * (AUTOMATIC) reads the whole table too. Empty when every one goes by an index. The plan comes from the schema alone, so it is asked
 * of an empty database in memory; without foreign keys, whose checks SQLite lists but carries out only after a violation.
 */
export function wholeTableReads(log: readonly Logged[]): readonly string[] {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false })
  try {
    for (const migration of migrations) for (const statement of migration.statements) database.exec(statement)
    for (const trigger of triggers) database.exec(trigger.sql)
    return [...new Set(statementsOfOneRequest(log))].flatMap((text) =>
      database
        .prepare(`explain query plan ${text}`)
        .all()
        .map((row) => String(row.detail))
        .filter((step) => isWholeTable(step, text))
        .map((step) => `${step} · ${text.replace(/\s+/g, ' ').slice(0, 300)}`),
    )
  } finally {
    database.close()
  }
}

function isWholeTable(step: string, text: string): boolean {
  const name = (/^SCAN (\w+)/.exec(step) ?? /^SEARCH (\w+)\b.* USING AUTOMATIC/.exec(step))?.[1]
  if (!name) return false
  const aliased = new RegExp(`(?:from|join)\\s+["\`]?(\\w+)["\`]?\\s+(?:as\\s+)?["\`]?${name}\\b`, 'i').exec(text)?.[1]
  return growing.has(name) || growing.has(aliased ?? '')
}
