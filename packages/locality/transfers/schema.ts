import { sealed } from '@kps/foundation/database'
import { outbox } from '@kps/foundation/outbox/schema'
import { referrals } from '@kps/locality/referrals/schema'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The stub of a referral that belongs to another locality: when, to which, under which reference. No person, no words of
 * the referral. It waits to be sent on because it has no delivery.
 */
export const transfers = sqliteTable('transfers', {
  id: text('id').primaryKey(),
  reference: text('reference').notNull(),
  toLocality: text('to_locality').notNull(),
  /** What it is called: a public fact. */
  toName: text('to_name').notNull(),
  immediateDanger: integer('immediate_danger', { mode: 'boolean' }).notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
  /** The re-sealed envelope, which this locality cannot open. */
  outboxId: text('outbox_id')
    .notNull()
    .references(() => outbox.id),
  /** Only when a coordinator sent on a referral that had come in here; with it, the reason. */
  referralId: text('referral_id').references(() => referrals.id),
  reason: sealed('reason'),
})

/** It is about to be handed over. Who was tried least lately goes first, so that one that is never taken holds up no other. */
export const transferAttempts = sqliteTable(
  'transfer_attempts',
  {
    transferId: text('transfer_id')
      .notNull()
      .references(() => transfers.id),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.transferId, table.at] })],
)

/** The other locality has it. */
export const transferDeliveries = sqliteTable('transfer_deliveries', {
  transferId: text('transfer_id')
    .primaryKey()
    .references(() => transfers.id),
  deliveredAt: text('delivered_at').notNull(),
})

/** What still waits to be sent on: two triggers keep it and nothing else writes it. */
export const waitingTransfers = sqliteTable('waiting_transfers', {
  transferId: text('transfer_id')
    .primaryKey()
    .references(() => transfers.id),
})

/** A referral that another locality's door sent on to this one. */
export const receivedTransfers = sqliteTable(
  'received_transfers',
  {
    /** The other locality's own id of it. */
    id: text('id').primaryKey(),
    fromLocality: text('from_locality').notNull(),
    fromName: text('from_name').notNull(),
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    receivedAt: text('received_at').notNull(),
  },
  (table) => [index('received_transfers_by_time').on(table.receivedAt)],
)
