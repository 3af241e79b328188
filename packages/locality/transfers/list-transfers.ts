import { defineQuery } from '@kps/locality/roles'
import { desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { receivedTransfers, transferDeliveries, transfers, waitingTransfers } from './schema.ts'

export interface SentOn {
  readonly transferId: string
  readonly reference: string
  readonly toName: string
  readonly at: string
  readonly immediateDanger: boolean
  /** Undefined while it waits to be sent on. */
  readonly deliveredAt: string | undefined
}

export interface Transfers {
  /** Those that the other locality has not got yet, oldest first. */
  readonly waiting: readonly SentOn[]
  readonly sent: readonly SentOn[]
  readonly received: readonly {
    readonly referralId: string
    readonly fromName: string
    readonly receivedAt: string
  }[]
}

/** So many of each are shown, the newest. */
const shown = 25

const stub = {
  transferId: transfers.id,
  reference: transfers.reference,
  toName: transfers.toName,
  at: transfers.at,
  immediateDanger: transfers.immediateDanger,
}

/** What was sent on to other localities, what of it still waits, and what came from them. Stubs only: no person is shown. */
export const listTransfers = defineQuery({
  permit: 'referral:read',
  action: 'transfers.listed',
  input: v.object({}),
  reads: (orm) => ({
    waiting: orm
      .select(stub)
      .from(waitingTransfers)
      .innerJoin(transfers, eq(transfers.id, waitingTransfers.transferId))
      .orderBy(waitingTransfers.transferId)
      .limit(shown),
    sent: orm
      .select({ ...stub, deliveredAt: transferDeliveries.deliveredAt })
      .from(transferDeliveries)
      .innerJoin(transfers, eq(transfers.id, transferDeliveries.transferId))
      // By the id, which is time-ordered: the table's own order, so that nothing is sorted.
      .orderBy(desc(transferDeliveries.transferId))
      .where(sql`${transferDeliveries.transferId} > ''`)
      .limit(shown),
    received: orm
      .select({
        referralId: receivedTransfers.referralId,
        fromName: receivedTransfers.fromName,
        receivedAt: receivedTransfers.receivedAt,
      })
      .from(receivedTransfers)
      .where(sql`${receivedTransfers.receivedAt} > ''`)
      .orderBy(desc(receivedTransfers.receivedAt))
      .limit(shown),
  }),
  answer: ({ waiting, sent, received }): Transfers => ({
    waiting: waiting.map((one) => ({ ...one, deliveredAt: undefined })),
    sent,
    received,
  }),
})
