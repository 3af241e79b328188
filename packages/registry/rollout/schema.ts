import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Bringing all localities to one migration: at most one for each. The newest is the one that goes on. */
export const rollouts = sqliteTable(
  'rollouts',
  {
    id: text('id').primaryKey(),
    /** The name of the newest migration that it brings. */
    target: text('target').notNull(),
    /** How many migrations stand where it has been. */
    number: integer('number').notNull(),
    /** The locality that goes first. */
    canary: text('canary'),
    startedAt: text('started_at').notNull(),
    /** An account at the hub, or who ran the command. */
    startedBy: text('started_by').notNull(),
  },
  (table) => [uniqueIndex('rollouts_by_target').on(table.target)],
)

/** It stopped at a failure, somebody mended that, and it goes on: turn 1 is the first time. */
export const rolloutResumptions = sqliteTable(
  'rollout_resumptions',
  {
    rolloutId: text('rollout_id')
      .notNull()
      .references(() => rollouts.id),
    turn: integer('turn').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.rolloutId, table.turn] })],
)

/**
 * One locality and one migration. Applied it stands once; a failure or a skip may be followed by another row in a later turn. The
 * tenant's own row, written with the migration itself, is the truth; this one follows it.
 */
export const rolloutSteps = sqliteTable(
  'rollout_steps',
  {
    rolloutId: text('rollout_id')
      .notNull()
      .references(() => rollouts.id),
    /** No reference: the making of a locality that was never open may be undone, and its steps stay. */
    localityId: text('locality_id').notNull(),
    migration: text('migration').notNull(),
    /** How many migrations stand with this one. */
    number: integer('number').notNull(),
    /** How often the rollout had been resumed. */
    turn: integer('turn').notNull(),
    wave: integer('wave').notNull(),
    outcome: text('outcome', { enum: ['applied', 'failed', 'skipped'] }).notNull(),
    /** Why it failed or was skipped: a plain code, no data. */
    code: text('code'),
    /** What the database looked like after it, or when it failed. */
    fingerprint: text('fingerprint'),
    milliseconds: integer('milliseconds').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.rolloutId, table.localityId, table.migration, table.turn, table.outcome] }),
    // the schema that TenantAccess grants; and nobody is migrated twice
    uniqueIndex('rollout_steps_applied').on(table.localityId, table.migration).where(sql`outcome = 'applied'`),
    // the failures that a rollout stopped at
    index('rollout_steps_failed').on(table.rolloutId, table.turn).where(sql`outcome = 'failed'`),
  ],
)
