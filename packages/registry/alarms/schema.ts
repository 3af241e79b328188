import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Kind and request id only. */
export const alarms = sqliteTable('alarms', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  requestId: text('request_id').notNull(),
  at: text('at').notNull(),
})
