import { idOf } from '@kps/crossings/ids'
import { readForLane } from '@kps/foundation/commands'
import { recordDeliveries } from '@kps/foundation/outbox'
import { outbox, outboxDeliveries } from '@kps/foundation/outbox/schema'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { desc, eq, notExists } from 'drizzle-orm'
import * as v from 'valibot'
import { publicContacts } from './schema.ts'

/** The registry's entrance for how a locality is reached. It answers whether it keeps what was told; again, it changes nothing. */
export interface ContactsChange {
  changeContacts(code: string, told: unknown): Promise<boolean>
}

/** So many go at a time; the rest the next time. */
const mostAtOnce = 20

/**
 * Tells the registry how the public reaches this locality, until it has taken it. What was said last goes first; an earlier one that
 * comes after it changes nothing. Safe to repeat.
 * @throws whatever the registry throws: it is told again
 */
export async function deliverContacts(visit: LocalityVisit, registry: ContactsChange, code: string): Promise<void> {
  for (const { outboxId, payload } of await listUntold(visit)) {
    if ((await registry.changeContacts(code, JSON.parse(payload))) !== true) return
    await recordTold(visit, { outboxId }, `contacts-told-${outboxId}`)
  }
}

const recordTold = defineLaneCommand({
  lane: 'night',
  action: 'contacts.told',
  input: v.strictObject({ outboxId: idOf('out') }),
  commit: ({ orm, input: { outboxId }, now }) => ({
    changes: [recordDeliveries(orm, [outboxId], now)],
    record: outboxId,
    persons: [],
    result: {},
  }),
})

async function listUntold(visit: LocalityVisit) {
  const { orm } = visit.database
  const untold = orm
    .select({ outboxId: outbox.id, payload: outbox.payload })
    .from(publicContacts)
    .innerJoin(outbox, eq(outbox.id, publicContacts.outboxId))
    .where(notExists(orm.select().from(outboxDeliveries).where(eq(outboxDeliveries.outboxId, publicContacts.outboxId))))
    .orderBy(desc(publicContacts.turn))
    .limit(mostAtOnce)
  return (await readForLane(visit, { untold })).untold
}
