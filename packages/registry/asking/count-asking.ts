import type { Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { insertAlarmWhere } from '@kps/registry/alarms'
import { openLocalityId } from '@kps/registry/localities'
import { type SQL, sql } from 'drizzle-orm'
import { beginningOf, mostForOne, mostInAll, mostUnknown } from './usual-asking.ts'

export interface Asking {
  readonly code: string
  readonly requestId: string
  readonly now: Instant
  /** Where the code is counted if it is no open locality's. */
  readonly placeIfUnknown: number
}

interface Count {
  readonly kind: string
  /** NULL when this asking is none of those counted here. */
  readonly subject: SQL
  readonly most: number
  /** The locality that its alarm names. */
  readonly about?: SQL
  /** Its place, when it is not the next one. */
  readonly place?: SQL
}

/**
 * The statements that count one asking beside its grant: for the locality, in all, or among the codes that nobody has. The
 * first one beyond what is usual raises an alarm; after it no more are kept in those five minutes, so that there is one alarm and
 * the table has an end. Nothing here refuses anything.
 */
export function countAsking(orm: Orm, asking: Asking): readonly Statement[] {
  const known = openLocalityId(asking.code)
  const counts: readonly Count[] = [
    { kind: 'asked-often-for-one-locality', subject: sql`${known}`, most: mostForOne, about: known },
    { kind: 'asked-often-in-all', subject: sql`iif(${known} is null, null, 'all')`, most: mostInAll },
    {
      kind: 'asked-for-unknown-localities',
      subject: sql`iif(${known} is null, 'unknown', null)`,
      most: mostUnknown,
      place: sql`${asking.placeIfUnknown}`,
    },
  ]
  return counts.flatMap((count) => statementsOf(orm, asking, count))
}

function statementsOf(orm: Orm, { now, requestId }: Asking, { about, kind, most, place, subject }: Count) {
  const since = beginningOf(now)
  const soFar = sql`(select count(*) from askings where askings.since = ${since} and askings.subject = ${subject})`
  const isNew = place
    ? sql`not exists (select 1 from askings where askings.since = ${since} and askings.subject = ${subject} and askings.place = ${place})`
    : sql`1`
  return [
    insertAlarmWhere(
      orm,
      { kind, requestId, now, ...(about && { about }) },
      sql`${subject} is not null and ${soFar} = ${most} and ${isNew}`,
    ),
    orm.run(sql`insert into askings (since, subject, place)
      select ${since}, ${subject}, ${place ?? sql`${soFar} + 1`}
      where ${subject} is not null and ${soFar} <= ${most} and ${isNew}`),
  ]
}
