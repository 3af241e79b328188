import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What the hub asked the registry to do, each once: a form that is sent again finds its row here and gets the same answer. */
export const tenancyCommands = sqliteTable('tenancy_commands', {
  /** The form's one-time key. */
  key: text('key').primaryKey(),
  method: text('method').notNull(),
  /** JSON: ids and codes, nothing that a person wrote. */
  result: text('result').notNull(),
  at: text('at').notNull(),
})
