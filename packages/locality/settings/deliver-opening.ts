import { idOf } from '@kps/crossings/ids'
import { identityHolds } from '@kps/foundation/access'
import { asserts, BatchRefused } from '@kps/foundation/database'
import { WrongDatabase } from '@kps/foundation/failures'
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

async function findUntold({ database }: LocalityVisit): Promise<string | undefined> {
  const { orm } = database
  const untold = orm
    .select({ outboxId: firstOpenings.outboxId })
    .from(firstOpenings)
    .where(notExists(orm.select().from(outboxDeliveries).where(eq(outboxDeliveries.outboxId, firstOpenings.outboxId))))
    .limit(1)
  const [, rows] = await database.batch([orm.run(asserts(identityHolds(database))), untold]).catch((error: unknown) => {
    throw error instanceof BatchRefused ? new WrongDatabase('this is not the locality that was asked for') : error
  })
  return (rows as Awaited<typeof untold>)[0]?.outboxId
}
