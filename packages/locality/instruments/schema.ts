import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A versioned assessment instrument as data: items, levels and words in both languages. A new version is a new row. */
export const instruments = sqliteTable(
  'instruments',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    version: text('version').notNull(),
    subject: text('subject', { enum: ['adult-victim-survivor', 'child', 'person-using-violence'] }).notNull(),
    definition: text('definition').notNull(),
    effectiveFrom: text('effective_from').notNull(),
  },
  (table) => [
    uniqueIndex('instruments_by_code').on(table.code, table.version),
    index('instruments_by_subject').on(table.subject, table.effectiveFrom),
  ],
)
