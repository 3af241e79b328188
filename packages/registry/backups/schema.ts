import { localities } from '@kps/registry/localities/schema'
import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A copy of a locality's database at one moment, in a namespace of its own (`b-…`) that only the registry's check opens. */
export const backups = sqliteTable(
  'backups',
  {
    id: text('id').primaryKey(),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    /** Which of the locality's databases it was copied from. */
    source: text('source').notNull(),
    namespace: text('namespace').notNull(),
    /** A hub account's id, `night` or `command`. */
    askedBy: text('asked_by').notNull(),
    askedAt: text('asked_at').notNull(),
  },
  (table) => [
    uniqueIndex('backups_by_namespace').on(table.namespace),
    // listBackups, and which are too many
    index('backups_by_locality').on(table.localityId, table.askedAt),
  ],
)

export const backupSteps = sqliteTable(
  'backup_steps',
  {
    backupId: text('backup_id')
      .notNull()
      .references(() => backups.id),
    step: text('step', { enum: ['copied', 'checked', 'refused', 'removing', 'removed'] }).notNull(),
    at: text('at').notNull(),
    /** JSON. `checked`: numbers and digests of what was found in the copy. `refused`: which of them does not hold. */
    detail: text('detail'),
  },
  (table) => [primaryKey({ columns: [table.backupId, table.step] })],
)

/** A backup copied again into a database (`t-…`) that could be served in place of the live one, once it was checked. */
export const restores = sqliteTable(
  'restores',
  {
    id: text('id').primaryKey(),
    backupId: text('backup_id')
      .notNull()
      .references(() => backups.id),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    namespace: text('namespace').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: text('asked_at').notNull(),
  },
  (table) => [
    uniqueIndex('restores_by_namespace').on(table.namespace),
    // listRestores, and what closing a locality removes
    index('restores_by_locality').on(table.localityId, table.askedAt),
  ],
)

export const restoreSteps = sqliteTable(
  'restore_steps',
  {
    restoreId: text('restore_id')
      .notNull()
      .references(() => restores.id),
    step: text('step', {
      enum: [
        'copied',
        'checked',
        'refused',
        'migrated',
        'switch-asked',
        'switch-confirmed',
        'paused',
        'blocked',
        'checked-again',
        'marked',
        'served',
        'resumed',
        'dropping',
        'dropped',
      ],
    }).notNull(),
    at: text('at').notNull(),
    /** Who asked for it: a hub account's id or `command`; nobody for what the registry did itself. */
    by: text('by'),
    /** JSON: what was found. */
    detail: text('detail'),
  },
  (table) => [
    primaryKey({ columns: [table.restoreId, table.step] }),
    // Nobody both asks and confirms, whatever else is wrong; the operator's command line does both.
    uniqueIndex('restore_switches_by_person')
      .on(table.restoreId, table.by)
      .where(sql`step in ('switch-asked', 'switch-confirmed') and by <> 'command'`),
  ],
)

/** A locality's former database, blocked since another took its place, and removed for good. */
export const databaseRemovals = sqliteTable('database_removals', {
  namespace: text('namespace').primaryKey(),
  removedAt: text('removed_at').notNull(),
})
