import { DatabaseSync } from 'node:sqlite'
import { everyEntry, fingerprintOf, type SchemaEntry, type Trigger } from '@kps/foundation/database'

const appliedMigrations =
  'create table applied_migrations (name text primary key not null, checksum text not null, applied_at text not null)'

/** What a database looks like that has had these statements and has these triggers, worked out in memory. */
export function expectedFingerprint(statements: readonly string[], triggers: readonly Trigger[]): Promise<string> {
  const database = new DatabaseSync(':memory:')
  try {
    for (const sql of [appliedMigrations, ...statements, ...triggers.map((trigger) => trigger.sql)]) database.exec(sql)
    const entries = database.prepare(everyEntry).all()
    return fingerprintOf(entries.map((entry) => entryOf(entry)))
  } finally {
    database.close()
  }
}

const entryOf = ({ type, name, tbl_name, sql }: Readonly<Record<string, unknown>>): SchemaEntry => ({
  type: String(type),
  name: String(name),
  tbl_name: String(tbl_name),
  sql: String(sql),
})
