import { sealed } from '@kps/foundation/database'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What came in, as it came in. It waits because it has no triage decision. */
export const referrals = sqliteTable(
  'referrals',
  {
    id: text('id').primaryKey(),
    reference: text('reference').notNull(),
    receivedAt: text('received_at').notNull(),
    referrerKind: text('referrer_kind').notNull(),
    /** Which kind of organisation it came from, by the national catalogue of measures. */
    sourceKind: text('source_kind').notNull(),
    immediateDanger: integer('immediate_danger', { mode: 'boolean' }).notNull(),
    peopleCount: integer('people_count').notNull(),
    childrenCount: integer('children_count').notNull(),
    summary: sealed('summary').notNull(),
    document: sealed('document').notNull(),
  },
  (table) => [index('referrals_by_received_at').on(table.receivedAt)],
)
