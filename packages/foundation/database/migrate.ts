import { Fault } from '@kps/foundation/failures'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'

export interface Migration {
  readonly name: string
  /** SHA-256 of the SQL file, hexadecimal. */
  readonly checksum: string
  readonly statements: readonly string[]
}

export interface Trigger {
  readonly name: string
  readonly sql: string
}

/** Which migrations stand here, by name and checksum. It is made before the first migration, so no migration makes it. */
const appliedMigrations = sqliteTable('applied_migrations', {
  name: text('name').primaryKey(),
  checksum: text('checksum').notNull(),
  appliedAt: text('applied_at').notNull(),
})

const before =
  'create table if not exists applied_migrations (name text primary key not null, checksum text not null, applied_at text not null)'

/**
 * Brings one database forward: each migration that is missing, in order, each with its row in one transaction, and the
 * triggers again after it (a rebuilt table silently loses its own). Safe to run twice.
 * @param now ISO 8601 UTC
 * @throws Fault when a migration that stands there has another checksum
 */
export async function migrate(
  database: Database<string>,
  migrations: readonly Migration[],
  triggers: readonly Trigger[],
  now: string,
): Promise<void> {
  await database.migrateBatch([before])
  const [rows] = await database.batch([database.orm.select().from(appliedMigrations)])
  const applied = new Map((rows as { name: string; checksum: string }[]).map((row) => [row.name, row.checksum]))
  for (const migration of migrations) {
    const known = applied.get(migration.name)
    if (known === migration.checksum) continue
    if (known !== undefined) throw new Fault(`migration ${migration.name} has another checksum here`)
    await database.migrateBatch([
      ...migration.statements,
      ...triggers.flatMap((trigger) => [`drop trigger if exists ${trigger.name}`, trigger.sql]),
      `insert into applied_migrations (name, checksum, applied_at) values ('${migration.name}', '${migration.checksum}', '${now}')`,
    ])
  }
}
