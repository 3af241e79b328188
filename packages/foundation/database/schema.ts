import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Whose database this is: one row, asserted first in every batch. */
export const databaseIdentity = sqliteTable('database_identity', {
  onlyRow: integer('only_row').primaryKey(),
  tenant: text('tenant').notNull(),
})

/** Keeps nothing: a trigger refuses the whole batch when what is inserted is not 1, and ignores the row otherwise. */
export const assertions = sqliteTable('assertions', { holds: integer('holds').notNull() })
