import { sealed } from '@kps/foundation/database'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Another locality suspended, restored or let go an agency that is listed here too. It says no reason and names no person. */
export const agencyNotices = sqliteTable('agency_notices', {
  /** The other locality's own id of its telling. */
  id: text('id').primaryKey(),
  nzbn: text('nzbn').notNull(),
  legalName: text('legal_name').notNull(),
  state: text('state', { enum: ['suspended', 'restored', 'withdrawn'] }).notNull(),
  fromLocality: text('from_locality').notNull(),
  fromName: text('from_name').notNull(),
  /** When it happened there. */
  at: text('at').notNull(),
  receivedAt: text('received_at').notNull(),
})

/** What this locality decided on it. */
export const agencyNoticeDecisions = sqliteTable('agency_notice_decisions', {
  noticeId: text('notice_id')
    .primaryKey()
    .references(() => agencyNotices.id),
  decision: text('decision', { enum: ['suspended-here', 'restored-here', 'left-as-it-is'] }).notNull(),
  reason: sealed('reason').notNull(),
  decidedAt: text('decided_at').notNull(),
  decidedBy: text('decided_by').notNull(),
})

/** The notices that wait for a decision: two triggers keep it and nothing else writes it. */
export const waitingAgencyNotices = sqliteTable('waiting_agency_notices', {
  noticeId: text('notice_id')
    .primaryKey()
    .references(() => agencyNotices.id),
})
