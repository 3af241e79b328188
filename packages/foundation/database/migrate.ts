import { sql } from 'drizzle-orm'
import { BatchRefused } from './batch.ts'
import type { Database } from './database.ts'
import { fingerprintOf, schemaEntries, wholeSchema } from './fingerprint.ts'
import type { Migration, Trigger } from './migration.ts'
import { pendingOf, type Standing, schemaIn, selectStanding, standingOf } from './standing.ts'
import { triggersOff } from './triggers-off.ts'

const before =
  'create table if not exists applied_migrations (name text primary key not null, checksum text not null, applied_at text not null)'

interface Way {
  readonly standing: Standing
  readonly pending: readonly Migration[]
  readonly triggers: readonly Trigger[]
  /** ISO 8601 UTC */
  readonly now: string
  /** `fingerprintOf`, or one that remembers: in a fleet many databases look the same. */
  readonly fingerprint?: typeof fingerprintOf
  /** It is somebody's already, and has to be whose it is taken for. */
  readonly demandsIdentity?: boolean
}

const isTheirs = 'insert into assertions (holds) select exists (select 1 from database_identity where tenant = ?)'

/**
 * Takes a database forward by the migrations that it lacks: all of them, their rows and the triggers in one transaction and one
 * round trip, so that it is never half done. The rows come first: whoever does the same at once is refused before anything.
 * Triggers of what it touches are off meanwhile, foreign keys too, so that both are looked after at its end.
 * @returns the fingerprint of what stands then
 * @throws BatchRefused when a statement was refused, and then nothing has changed; counted through the demand for its identity, the rows and the migrations
 */
export async function moveForward(
  database: Database<string>,
  { demandsIdentity = false, fingerprint = fingerprintOf, now, pending, standing, triggers }: Way,
): Promise<string> {
  const { off, on } = triggersOff(schemaEntries(standing.schema), pending, triggers)
  const rows = pending.map(({ checksum, name }) => ({
    sql: 'insert into applied_migrations (name, checksum, applied_at) values (?, ?, ?)',
    args: [name, checksum, now],
  }))
  const first = demandsIdentity ? [{ sql: isTheirs, args: [database.tenant] }] : []
  const statements = [
    ...first,
    ...rows,
    ...off.map((name) => `drop trigger if exists "${name}"`),
    ...pending.flatMap(({ statements }) => statements),
    ...on.map((trigger) => trigger.sql),
    'insert into assertions (holds) select count(*) = 0 from pragma_foreign_key_check',
    wholeSchema,
  ]
  const results = await database.migrateBatch(statements).catch((error: unknown) => {
    const before = first.length + rows.length
    if (!(error instanceof BatchRefused) || error.statement < before) throw error
    throw new BatchRefused(error.statement - off.length, error.code)
  })
  return fingerprint(schemaIn(results.at(-1)))
}

/**
 * Brings one database forward to the newest migration, wherever it stands, an empty one too, in two round trips. Safe to run twice.
 * @param now ISO 8601 UTC
 * @returns the fingerprint of what stands then
 * @throws Fault when a migration that stands there has another checksum
 */
export async function migrate(
  database: Database<string>,
  migrations: readonly Migration[],
  triggers: readonly Trigger[],
  now: string,
): Promise<string> {
  const { orm } = database
  const [, ...read] = await database.batch([orm.run(sql.raw(before)), ...selectStanding(orm)])
  const standing = await standingOf(read)
  const pending = pendingOf(standing, migrations)
  return pending.length === 0 ? standing.fingerprint : moveForward(database, { standing, pending, triggers, now })
}
