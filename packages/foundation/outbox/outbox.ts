import type { Orm } from '@kps/foundation/database'
import { asc, eq, notExists } from 'drizzle-orm'
import { outbox, outboxDeliveries } from './schema.ts'

export type OutboxEntry = typeof outbox.$inferSelect

/** The statement that leaves something for another door, in the batch that makes it true. */
export const enqueue = (orm: Orm, entry: OutboxEntry) => orm.insert(outbox).values(entry)

/** The statement that keeps that another door acknowledged these. Acknowledged again, it changes nothing. */
export const recordDeliveries = (orm: Orm, outboxIds: readonly string[], deliveredAt: string) =>
  orm
    .insert(outboxDeliveries)
    .values(outboxIds.map((outboxId) => ({ outboxId, deliveredAt })))
    .onConflictDoNothing()

/** What no other door has acknowledged yet, oldest first. */
export const waitingInOutbox = (orm: Orm, limit: number) =>
  orm
    .select()
    .from(outbox)
    .where(notExists(orm.select().from(outboxDeliveries).where(eq(outboxDeliveries.outboxId, outbox.id))))
    .orderBy(asc(outbox.id))
    .limit(limit)
