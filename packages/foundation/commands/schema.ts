import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a command already answered, so that a repeat is harmless. The result holds ids only. */
export const idempotency = sqliteTable('idempotency', {
  key: text('key').primaryKey(),
  action: text('action').notNull(),
  result: text('result').notNull(),
  at: text('at').notNull(),
})
