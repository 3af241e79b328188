import { DatabaseSync } from 'node:sqlite'
import { fingerprintOf, schemaIn, type Trigger, wholeSchema } from '@kps/foundation/database'

const appliedMigrations =
  'create table applied_migrations (name text primary key not null, checksum text not null, applied_at text not null)'

/** What a database looks like that has had these statements and has these triggers, worked out in memory. */
export function expectedFingerprint(statements: readonly string[], triggers: readonly Trigger[]): Promise<string> {
  const database = new DatabaseSync(':memory:')
  try {
    for (const sql of [appliedMigrations, ...statements, ...triggers.map((trigger) => trigger.sql)]) database.exec(sql)
    return fingerprintOf(schemaIn(database.prepare(wholeSchema).all()))
  } finally {
    database.close()
  }
}
