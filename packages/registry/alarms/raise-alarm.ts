import { makeId } from '@kps/crossings/ids'
import { type AlarmKind, alarmKinds } from '@kps/crossings/tenancy'
import type { Database, Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { type SQL, sql } from 'drizzle-orm'

interface Alarm {
  /** One of the known kinds; another is kept as `unknown`, and every other refusal of a publication as one kind. */
  readonly kind: string
  readonly requestId: string
  readonly now: Instant
  /** Within a statement: the id of the locality that it is about; NULL for none. */
  readonly about?: SQL
}

const keptKind = (kind: string): AlarmKind =>
  alarmKinds.find((one) => one === kind) ?? (kind.startsWith('publication-') ? 'publication-refused' : 'unknown')

/**
 * Keeps that something is wrong: its kind, the request, and which locality, by its code. A code that is no locality's is not kept.
 */
export async function raiseAlarm(
  database: Database<'registry'>,
  kind: string,
  requestId: string,
  now: Instant,
  code?: string,
): Promise<void> {
  const about =
    code === undefined ? undefined : sql`(select named.id from localities as named where named.code = ${code})`
  const alarm = { kind, requestId, now, ...(about && { about }) }
  await registryBatch(database, [insertAlarmWhere(database.orm, alarm, sql`1`)])
}

/** The statement that raises an alarm when something holds in the database itself, and does nothing otherwise. */
export function insertAlarmWhere(orm: Orm, { about, kind, now, requestId }: Alarm, holds: SQL): Statement {
  const request = requestId.replace(/[^a-z0-9-]/g, '').slice(0, 64)
  return orm.run(
    sql`insert into alarms (id, kind, about, request_id, at)
      select ${makeId('alm', now)}, ${keptKind(kind)}, coalesce(${about ?? sql`null`}, 'house'), ${request}, ${now} where ${holds}`,
  )
}
