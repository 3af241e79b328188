import type { Database, Orm, Statement } from '@kps/foundation/database'
import { newId } from '@kps/foundation/ids'
import type { Instant } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { type SQL, sql } from 'drizzle-orm'
import { alarms } from './schema.ts'

interface Alarm {
  readonly kind: string
  readonly requestId: string
  readonly now: Instant
}

/** What is kept of an alarm: its kind and the request, whatever was given. */
const rowOf = ({ kind, now, requestId }: Alarm) => ({
  id: newId('alm', now),
  kind: kind.replace(/[^a-z-]/g, '').slice(0, 40),
  requestId: requestId.replace(/[^a-z0-9-]/g, '').slice(0, 64),
  at: now,
})

/** Keeps that something is wrong: its kind and the request, and nothing else. */
export async function raiseAlarm(
  database: Database<'registry'>,
  kind: string,
  requestId: string,
  now: Instant,
): Promise<void> {
  await registryBatch(database, [database.orm.insert(alarms).values(rowOf({ kind, requestId, now }))])
}

/** The statement that raises an alarm when something holds in the database itself, and does nothing otherwise. */
export function insertAlarmWhere(orm: Orm, alarm: Alarm, holds: SQL): Statement {
  const { at, id, kind, requestId } = rowOf(alarm)
  return orm.run(
    sql`insert into alarms (id, kind, request_id, at) select ${id}, ${kind}, ${requestId}, ${at} where ${holds}`,
  )
}
