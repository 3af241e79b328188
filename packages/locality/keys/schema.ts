import { sealed } from '@kps/foundation/database'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The locality's own keys. Private parts are sealed under its data key; they never leave this database. */
export const localityKeys = sqliteTable('locality_keys', {
  id: text('id').primaryKey(),
  purpose: text('purpose', { enum: ['sealing', 'signing', 'rounding'] }).notNull(),
  publicPart: text('public_part'),
  privatePart: sealed('private_part').notNull(),
  madeAt: text('made_at').notNull(),
})
