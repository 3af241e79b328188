import { idOf } from '@kps/crossings/ids'
import { readForLane } from '@kps/foundation/commands'
import { recordDeliveries } from '@kps/foundation/outbox'
import { outbox } from '@kps/foundation/outbox/schema'
import { sha256 } from '@kps/foundation/sealing'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { waitingTellings } from './schema.ts'

/** What the registry takes in about agencies. */
export interface Agencies {
  tell(code: string, told: { readonly tellingId: string; readonly telling: unknown }): Promise<boolean>
  taken(code: string, tellingId: string): Promise<void>
}

/** So many go at a time; the rest the next time. */
const mostAtOnce = 50

/**
 * Tells the registry what waits to be told about agencies, in the order in which it happened; the first that is not taken ends
 * it, so that none overtakes another. Safe to repeat: the registry keeps the same telling once.
 * @param code the locality that tells
 * @returns how many were taken now
 */
export async function deliverTellings(visit: LocalityVisit, code: string, registry: Agencies): Promise<number> {
  const told: string[] = []
  for (const { outboxId, payload } of await readWaiting(visit)) {
    const isTaken = await registry.tell(code, { tellingId: outboxId, telling: JSON.parse(payload) }).catch(() => false)
    if (isTaken !== true) break
    told.push(outboxId)
  }
  if (told.length > 0) await recordTold(visit, { told }, await sha256(told.join(' ')))
  return told.length
}

/** Keeps that the registry knows these. */
const recordTold = defineLaneCommand({
  lane: 'night',
  action: 'agency.told',
  input: v.strictObject({ told: v.array(idOf('out')) }),
  commit: ({ orm, input: { told }, now }) => ({
    changes: [recordDeliveries(orm, told, now)],
    record: told.join(' '),
    persons: [],
    result: {},
  }),
})

async function readWaiting(visit: LocalityVisit) {
  const { orm } = visit.database
  const waiting = orm
    .select({ outboxId: outbox.id, payload: outbox.payload })
    .from(waitingTellings)
    .innerJoin(outbox, eq(outbox.id, waitingTellings.outboxId))
    .where(sql`${waitingTellings.outboxId} > ''`)
    .orderBy(asc(waitingTellings.outboxId))
    .limit(mostAtOnce)
  return (await readForLane(visit, { waiting })).waiting
}
