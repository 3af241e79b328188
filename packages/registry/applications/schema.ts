import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Applications to start a response: sealed to the hub. Beside the envelope stands nothing that is of a person. */
export const applications = sqliteTable(
  'applications',
  {
    id: text('id').primaryKey(),
    /** What the receipt shows; two applications may share one. */
    reference: text('reference').notNull(),
    /** SHA-256 of the form's one-time key and its answers: a form that is sent again as it was is this row. */
    formKeyHash: text('form_key_hash').notNull(),
    code: text('code').notNull(),
    /** The code as people may misread it (`foldCode`). */
    foldedCode: text('folded_code').notNull(),
    nzbn: text('nzbn'),
    receivedAt: text('received_at').notNull(),
    /** SHA-256 of the secret in the link that the applicant alone has. */
    invitationHash: text('invitation_hash').notNull(),
    followsReference: text('follows_reference'),
    /** A machine may have filled it in: it stands in the second list, and takes no room from the first. */
    looksOdd: integer('looks_odd', { mode: 'boolean' }).notNull(),
    /** The document, sealed to the hub: no other door can open it. */
    envelope: text('envelope').notNull(),
  },
  (table) => [
    uniqueIndex('applications_by_form').on(table.formKeyHash),
    index('applications_by_time').on(table.looksOdd, table.receivedAt),
    index('applications_by_reference').on(table.reference),
    index('applications_by_code').on(table.foldedCode),
    index('applications_that_follow').on(table.followsReference).where(sql`follows_reference is not null`),
  ],
)

/** The applications that wait for a decision, or for the second person: kept by triggers. */
export const waitingApplications = sqliteTable(
  'waiting_applications',
  {
    applicationId: text('application_id')
      .primaryKey()
      .references(() => applications.id),
    receivedAt: text('received_at').notNull(),
    looksOdd: integer('looks_odd', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('waiting_applications_by_time').on(table.looksOdd, table.receivedAt)],
)

/** What was decided, one row a turn. Approved means two rows of two people; anything else ends it at once. */
export const applicationDecisions = sqliteTable(
  'application_decisions',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    turn: integer('turn').notNull(),
    decision: text('decision', { enum: ['asked-for-more', 'approved', 'declined', 'withdrawn'] }).notNull(),
    /** An account of the hub, which says nothing here. */
    decidedBy: text('decided_by').notNull(),
    decidedAt: text('decided_at').notNull(),
    /** Sealed by the hub's own vault. */
    reason: text('reason'),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.turn] }),
    index('application_decisions_by_time').on(table.decidedAt),
    uniqueIndex('application_decisions_by_person')
      .on(table.applicationId, table.decidedBy)
      .where(sql`decision = 'approved'`),
  ],
)
