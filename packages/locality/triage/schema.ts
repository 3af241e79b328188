import { sealed } from '@kps/foundation/database'
import { cases } from '@kps/locality/cases/schema'
import { referrals } from '@kps/locality/referrals/schema'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What was decided about a referral. The highest turn counts; a wrong decision is undone by the next one. */
export const triageDecisions = sqliteTable(
  'triage_decisions',
  {
    id: text('id').primaryKey(),
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    turn: integer('turn').notNull(),
    outcome: text('outcome', { enum: ['new-case', 'existing-case', 'refer-on', 'no-further-action'] }).notNull(),
    caseId: text('case_id').references(() => cases.id),
    reason: sealed('reason').notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [
    uniqueIndex('triage_decisions_by_referral').on(table.referralId, table.turn),
    index('triage_decisions_by_case').on(table.caseId),
    index('triage_decisions_by_decided_at').on(table.decidedAt),
  ],
)

/**
 * Whether the people a referral is about are told that information about them was collected from somebody else
 * (IPP 3A, Privacy Act 2020). Until a worker has judged it safe, the answer is: do not contact.
 */
export const notificationDecisions = sqliteTable(
  'notification_decisions',
  {
    id: text('id').primaryKey(),
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    turn: integer('turn').notNull(),
    outcome: text('outcome', { enum: ['do-not-contact', 'safe-to-notify', 'notified', 'exception'] }).notNull(),
    reason: sealed('reason').notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [uniqueIndex('notification_decisions_by_referral').on(table.referralId, table.turn)],
)
