import { localities } from '@kps/registry/localities/schema'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a locality is not served for, for a while; each reason is begun and ended by itself. */
export const reasonsToPause = ['restore', 'closing', 'migration'] as const

/** A locality is paused while the newest row of any reason says so. `turn` counts its rows. */
export const localityPauses = sqliteTable(
  'locality_pauses',
  {
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    turn: integer('turn').notNull(),
    state: text('state', { enum: ['paused', 'resumed'] }).notNull(),
    why: text('why', { enum: reasonsToPause }).notNull(),
    at: text('at').notNull(),
    /** An account at the hub, or who ran a command. */
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.localityId, table.turn] })],
)
