import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** An organisation at the table. `isFamilyViolenceAgency` follows s 19 of the Family Violence Act 2018; unknown counts as no. */
export const agencies = sqliteTable('agencies', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind', {
    enum: ['police', 'crown', 'health', 'education', 'ngo', 'iwi-provider', 'kaupapa-maori', 'pacific', 'coordination'],
  }).notNull(),
  isFamilyViolenceAgency: text('is_family_violence_agency', { enum: ['yes', 'no', 'unknown'] }).notNull(),
  joinedAt: text('joined_at').notNull(),
})
