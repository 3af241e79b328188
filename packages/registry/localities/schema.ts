import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A locality as the registry knows it: public facts, a random namespace, a wrapped data key. It knows no person. */
export const localities = sqliteTable(
  'localities',
  {
    id: text('id').primaryKey(),
    /** The first label of its host name, and its code in publications. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameMi: text('name_mi').notNull(),
    contactPhone: text('contact_phone').notNull(),
    contactHours: text('contact_hours').notNull(),
    contactEmail: text('contact_email').notNull(),
    contactAddress: text('contact_address').notNull(),
    namespace: text('namespace').notNull(),
    wrappedDataKey: text('wrapped_data_key').notNull(),
    requestedAt: text('requested_at').notNull(),
  },
  (table) => [
    uniqueIndex('localities_by_code').on(table.code),
    uniqueIndex('localities_by_namespace').on(table.namespace),
  ],
)
