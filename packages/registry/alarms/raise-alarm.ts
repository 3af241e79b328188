import type { Database } from '@kps/foundation/database'
import { newId } from '@kps/foundation/ids'
import type { Instant } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { alarms } from './schema.ts'

/** Keeps that something is wrong: its kind and the request, and nothing else. */
export async function raiseAlarm(
  database: Database<'registry'>,
  kind: string,
  requestId: string,
  now: Instant,
): Promise<void> {
  await registryBatch(database, [
    database.orm.insert(alarms).values({
      id: newId('alm', now),
      kind: kind.replace(/[^a-z-]/g, '').slice(0, 40),
      requestId: requestId.replace(/[^a-z0-9-]/g, '').slice(0, 64),
      at: now,
    }),
  ])
}
