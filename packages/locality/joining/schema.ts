import { sealed } from '@kps/foundation/database'
import { agencies } from '@kps/locality/agencies/schema'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** An organisation asks to join this locality's response. It waits because no decision has ended it. */
export const joinApplications = sqliteTable('join_applications', {
  id: text('id').primaryKey(),
  reference: text('reference').notNull(),
  receivedAt: text('received_at').notNull(),
  /** Of an organisation, and public: whether one with the same number is here already is asked by it. */
  nzbn: text('nzbn'),
  /** Something about how it came looks wrong. A hint only. */
  looksWrong: integer('looks_wrong', { mode: 'boolean' }).notNull(),
  /** Which signs, as a JSON array. */
  signs: text('signs').notNull(),
  summary: sealed('summary').notNull(),
  document: sealed('document').notNull(),
})

/** What a coordinator decided. Asked for more leaves it waiting; every other decision ends it. */
export const joinDecisions = sqliteTable(
  'join_decisions',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => joinApplications.id),
    decision: text('decision', { enum: ['asked-for-more', 'approved', 'declined'] }).notNull(),
    reason: sealed('reason').notNull(),
    /** The agency that it became. */
    agencyId: text('agency_id').references(() => agencies.id),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [index('join_decisions_by_application').on(table.applicationId, table.id)],
)

/** The applications that wait: two triggers keep it and nothing else writes it. */
export const waitingJoins = sqliteTable(
  'waiting_joins',
  {
    applicationId: text('application_id')
      .primaryKey()
      .references(() => joinApplications.id),
    receivedAt: text('received_at').notNull(),
    looksWrong: integer('looks_wrong', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('waiting_joins_in_order').on(table.looksWrong, table.receivedAt, table.applicationId)],
)
