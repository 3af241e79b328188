import { BatchRefused } from './batch.ts'
import type { Database } from './database.ts'
import { demandIdentity } from './identity.ts'
import { migrate } from './migrate.ts'
import type { Migration, Trigger } from './migration.ts'

/**
 * Gives an empty database its whole schema and says whose it is, in one transaction and one round trip. One that is not empty any
 * more has an identity, and is brought forward by `migrate`. Safe to run twice, and twice at once.
 * @param now ISO 8601 UTC
 * @throws WrongDatabase when it is another's
 */
export async function makeSchema(
  database: Database<string>,
  migrations: readonly Migration[],
  triggers: readonly Trigger[],
  now: string,
): Promise<void> {
  try {
    await database.migrateBatch([
      'create table applied_migrations (name text primary key not null, checksum text not null, applied_at text not null)',
      ...migrations.flatMap(({ checksum, name, statements }) => [
        ...statements,
        {
          sql: 'insert into applied_migrations (name, checksum, applied_at) values (?, ?, ?)',
          args: [name, checksum, now],
        },
      ]),
      ...triggers.map((trigger) => trigger.sql),
      { sql: 'insert into database_identity (only_row, tenant) values (1, ?)', args: [database.tenant] },
    ])
  } catch (error) {
    // Only that the first table stands says that it is not empty.
    if (!(error instanceof BatchRefused && error.statement === 0)) throw error
    await demandIdentity(database)
    await migrate(database, migrations, triggers, now)
  }
}
