import { Fault } from '@kps/foundation/failures'
import { sql } from 'drizzle-orm'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Orm, Statement } from './database.ts'
import { fingerprintOf, wholeSchema } from './fingerprint.ts'
import type { Migration } from './migration.ts'

/** Which migrations stand here, by name and checksum. It is made before the first migration, so no migration makes it. */
const appliedMigrations = sqliteTable('applied_migrations', {
  name: text('name').primaryKey(),
  checksum: text('checksum').notNull(),
  appliedAt: text('applied_at').notNull(),
})

/** The migrations that stand in a database are not ours: another text, or one missing before another. */
export class OtherMigrations extends Fault {
  override readonly name = 'OtherMigrations'
}

/** How far a database has come, and what it looks like. */
export interface Standing {
  readonly applied: readonly { readonly name: string; readonly checksum: string; readonly appliedAt: string }[]
  /** The whole schema, as `schemaEntries` takes it. */
  readonly schema: string
  readonly fingerprint: string
}

/** The statements that read how far a database has come. `standingOf` makes sense of their two results. */
export const selectStanding = (orm: Orm): readonly Statement[] => [
  orm.select().from(appliedMigrations),
  orm.all(sql.raw(wholeSchema)),
]

export async function standingOf([applied, whole]: readonly unknown[], fingerprint = fingerprintOf): Promise<Standing> {
  const schema = schemaIn(whole)
  return { applied: applied as Standing['applied'], schema, fingerprint: await fingerprint(schema) }
}

/** The text that `wholeSchema` gave; of an empty database an empty one. */
export const schemaIn = (rows: unknown): string => (rows as { entries: string | null }[])[0]?.entries ?? ''

/**
 * The migrations that are still missing, in order.
 * @throws OtherMigrations when one that stands has another checksum, or one is missing before one that stands
 */
export function pendingOf(standing: Standing, migrations: readonly Migration[]): readonly Migration[] {
  const known = new Map(standing.applied.map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of migrations) {
    const there = known.get(name)
    if (there !== undefined && there !== checksum)
      throw new OtherMigrations(`migration ${name} has another checksum here`)
  }
  const first = migrations.findIndex(({ name }) => !known.has(name))
  const pending = first < 0 ? [] : migrations.slice(first)
  const later = pending.find(({ name }) => known.has(name))
  if (later) throw new OtherMigrations(`migration ${later.name} stands here without the one before it`)
  return pending
}
