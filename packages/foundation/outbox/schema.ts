import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What another door must be told. It is told again until it acknowledges. */
export const outbox = sqliteTable('outbox', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  payload: text('payload').notNull(),
  createdAt: text('created_at').notNull(),
})

export const outboxDeliveries = sqliteTable('outbox_deliveries', {
  outboxId: text('outbox_id')
    .primaryKey()
    .references(() => outbox.id),
  deliveredAt: text('delivered_at').notNull(),
})
