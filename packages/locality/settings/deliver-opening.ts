import { idOf } from '@kps/crossings/ids'
import { readForLane } from '@kps/foundation/commands'
import { recordDeliveries } from '@kps/foundation/outbox'
import { outboxDeliveries } from '@kps/foundation/outbox/schema'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { eq, notExists } from 'drizzle-orm'
import * as v from 'valibot'
import { firstOpenings } from './schema.ts'

/** The registry's entrance for a locality that says it takes referrals. Again, it changes nothing. */
export interface Opening {
  takeReferrals(code: string): Promise<void>
}

/** Tells the registry that this table takes referrals, until it has heard. Safe to repeat. */
export async function deliverOpening(visit: LocalityVisit, registry: Opening, code: string): Promise<void> {
  const outboxId = await findUntold(visit)
  if (outboxId === undefined) return
  await registry.takeReferrals(code)
  await recordTold(visit, { outboxId }, `opening-told-${outboxId}`)
}

const recordTold = defineLaneCommand({
  lane: 'night',
  action: 'locality.openingTold',
  input: v.strictObject({ outboxId: idOf('out') }),
  commit: ({ orm, input: { outboxId }, now }) => ({
    changes: [recordDeliveries(orm, [outboxId], now)],
    record: outboxId,
    persons: [],
    result: {},
  }),
})

async function findUntold(visit: LocalityVisit): Promise<string | undefined> {
  const { orm } = visit.database
  const untold = orm
    .select({ outboxId: firstOpenings.outboxId })
    .from(firstOpenings)
    .where(notExists(orm.select().from(outboxDeliveries).where(eq(outboxDeliveries.outboxId, firstOpenings.outboxId))))
    .limit(1)
  const { untold: rows } = await readForLane(visit, { untold })
  return rows[0]?.outboxId
}
