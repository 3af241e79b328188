import { localities } from '@kps/registry/localities/schema'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Public halves only: what the front door seals to and the hub verifies with. */
export const localityPublicKeys = sqliteTable(
  'locality_public_keys',
  {
    id: text('id').primaryKey(),
    localityId: text('locality_id')
      .notNull()
      .references(() => localities.id),
    purpose: text('purpose', { enum: ['sealing', 'signing'] }).notNull(),
    publicKey: text('public_key').notNull(),
    registeredAt: text('registered_at').notNull(),
  },
  (table) => [index('locality_public_keys_by_locality').on(table.localityId, table.purpose)],
)
