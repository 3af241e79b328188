import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Append-only: triggers refuse every change and every deletion. `sequence` has no gaps. */
export const auditEntries = sqliteTable('audit_entries', {
  sequence: integer('sequence').primaryKey(),
  at: text('at').notNull(),
  requestId: text('request_id').notNull(),
  /** An account's id, or the name of a lane such as `lane:intake`. */
  actor: text('actor').notNull(),
  organisationId: text('organisation_id'),
  action: text('action').notNull(),
  /** The thing the action was about, by id. */
  record: text('record'),
  /** JSON array of the ids of all persons shown or changed. */
  persons: text('persons').notNull(),
  refusal: text('refusal'),
})
