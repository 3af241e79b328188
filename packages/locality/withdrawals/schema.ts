import { agencies } from '@kps/locality/agencies/schema'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** An agency's own contributions were handed back: how many rows, and the SHA-256 of the file. */
export const agencyHandBacks = sqliteTable(
  'agency_hand_backs',
  {
    id: text('id').primaryKey(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    rows: integer('rows').notNull(),
    digest: text('digest').notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').notNull(),
  },
  (table) => [index('agency_hand_backs_by_agency').on(table.agencyId, table.id)],
)

/** An agency left: whether it has its copy, and who leads its cases now. The turn is that of organisation_standings. */
export const agencyWithdrawals = sqliteTable('agency_withdrawals', {
  id: text('id').primaryKey(),
  agencyId: text('agency_id')
    .notNull()
    .references(() => agencies.id),
  turn: integer('turn').notNull(),
  copy: text('copy', { enum: ['handed-back', 'not-wanted'] }).notNull(),
  /** The agency that leads its open cases from now on; none when it led none. */
  newLeadId: text('new_lead_id').references(() => agencies.id),
  at: text('at').notNull(),
  by: text('by').notNull(),
})
