import { idOf } from '@kps/crossings/ids'
import { readForLane } from '@kps/foundation/commands'
import { recordDeliveries } from '@kps/foundation/outbox'
import { outbox } from '@kps/foundation/outbox/schema'
import { sha256 } from '@kps/foundation/sealing'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { transferAttempts, transferDeliveries, transfers, waitingTransfers } from './schema.ts'

/** The other locality's entrance for what is sent on to it. */
export interface TransfersIn {
  take(envelope: string): Promise<{ readonly received: boolean }>
}

/** So many go at a time; the rest the next time. */
export const mostAtOnce = 20

/**
 * Hands over what waits to be sent on: first what was tried least lately, and what was never tried before all. That it is
 * about to be tried is kept before it is, so that one that is never taken, or on which this run dies, holds up no other the
 * next time. Safe to repeat: the other locality keeps the same sending once.
 * @returns how many were taken now
 */
export async function deliverTransfers(visit: LocalityVisit, others: TransfersIn): Promise<number> {
  const waiting = await readWaiting(visit)
  if (waiting.length === 0) return 0
  const tried = waiting.map(({ transferId }) => transferId)
  await recordTried(visit, { tried }, `tried-${visit.requestId}`)
  const delivered = []
  for (const { envelope, ...transfer } of waiting) {
    const { received } = await others.take(envelope).catch(() => ({ received: false }))
    if (received === true) delivered.push(transfer)
  }
  if (delivered.length === 0) return 0
  const key = await sha256(delivered.map(({ transferId }) => transferId).join(' '))
  await recordDelivered(visit, { delivered }, key)
  return delivered.length
}

/** Keeps that these are about to be handed over. */
const recordTried = defineLaneCommand({
  lane: 'night',
  action: 'transfer.tried',
  input: v.strictObject({ tried: v.array(idOf('trf')) }),
  commit: ({ orm, input: { tried }, now }) => ({
    changes: [
      orm
        .insert(transferAttempts)
        .values(tried.map((transferId) => ({ transferId, at: now })))
        .onConflictDoNothing(),
    ],
    record: tried.join(' '),
    persons: [],
    result: {},
  }),
})

/** Keeps that the other locality has them. Two deliveries at once keep it once. */
const recordDelivered = defineLaneCommand({
  lane: 'night',
  action: 'transfer.delivered',
  input: v.strictObject({
    delivered: v.array(v.strictObject({ transferId: idOf('trf'), outboxId: idOf('out') })),
  }),
  commit: ({ orm, input: { delivered }, now }) => ({
    changes: [
      orm
        .insert(transferDeliveries)
        .values(delivered.map(({ transferId }) => ({ transferId, deliveredAt: now })))
        .onConflictDoNothing(),
      recordDeliveries(
        orm,
        delivered.map(({ outboxId }) => outboxId),
        now,
      ),
    ],
    record: delivered.map(({ transferId }) => transferId).join(' '),
    persons: [],
    result: {},
  }),
})

async function readWaiting(visit: LocalityVisit) {
  const { orm } = visit.database
  const waiting = orm
    .select({ transferId: transfers.id, outboxId: transfers.outboxId, envelope: outbox.payload })
    .from(waitingTransfers)
    .innerJoin(transfers, eq(transfers.id, waitingTransfers.transferId))
    .innerJoin(outbox, eq(outbox.id, transfers.outboxId))
    // By the queue, which is short, and never by all that was ever sent on.
    .where(sql`${waitingTransfers.transferId} > ''`)
    .orderBy(
      sql`coalesce((select max(earlier.at) from transfer_attempts as earlier where earlier.transfer_id = ${waitingTransfers.transferId}), '')`,
      asc(waitingTransfers.transferId),
    )
    .limit(mostAtOnce)
  return (await readForLane(visit, { waiting })).waiting
}
