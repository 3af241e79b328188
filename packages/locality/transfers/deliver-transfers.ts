import { idOf } from '@kps/crossings/ids'
import { identityHolds } from '@kps/foundation/access'
import { asserts, BatchRefused } from '@kps/foundation/database'
import { WrongDatabase } from '@kps/foundation/failures'
import { recordDeliveries } from '@kps/foundation/outbox'
import { outbox } from '@kps/foundation/outbox/schema'
import { sha256 } from '@kps/foundation/sealing'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { asc, eq } from 'drizzle-orm'
import * as v from 'valibot'
import { transferDeliveries, transfers, waitingTransfers } from './schema.ts'

/** The other locality's entrance for what is sent on to it. */
export interface TransfersIn {
  take(envelope: string): Promise<{ readonly received: boolean }>
}

/** So many go at a time; the rest the next time. */
const mostAtOnce = 20

/**
 * Hands over what waits to be sent on, oldest first. One that is not taken stays and does not hold up the others. Safe to
 * repeat: the other locality keeps the same sending once.
 * @returns how many were taken now
 */
export async function deliverTransfers(visit: LocalityVisit, others: TransfersIn): Promise<number> {
  const delivered = []
  for (const { envelope, ...transfer } of await readWaiting(visit)) {
    const { received } = await others.take(envelope).catch(() => ({ received: false }))
    if (received === true) delivered.push(transfer)
  }
  if (delivered.length === 0) return 0
  const key = await sha256(delivered.map(({ transferId }) => transferId).join(' '))
  await recordDelivered(visit, { delivered }, key)
  return delivered.length
}

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

async function readWaiting({ database }: LocalityVisit) {
  const { orm } = database
  const waiting = orm
    .select({ transferId: transfers.id, outboxId: transfers.outboxId, envelope: outbox.payload })
    .from(waitingTransfers)
    .innerJoin(transfers, eq(transfers.id, waitingTransfers.transferId))
    .innerJoin(outbox, eq(outbox.id, transfers.outboxId))
    .orderBy(asc(waitingTransfers.transferId))
    .limit(mostAtOnce)
  const [, rows] = await database
    .batch([orm.run(asserts(identityHolds(database))), waiting])
    .catch((error: unknown) => {
      throw error instanceof BatchRefused ? new WrongDatabase('this is not the locality that was asked for') : error
    })
  return rows as Awaited<typeof waiting>
}
