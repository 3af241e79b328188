import { makeId } from '@kps/crossings/ids'
import { type LookAtAlarm, tenancyRefused } from '@kps/crossings/tenancy'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { tenancyCommand } from '@kps/registry/commands'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'

const looked = v.strictObject({ alarmId: v.string() })

/**
 * Keeps that somebody has looked at an alarm and at those that it repeats, up to the one they were shown: what came later waits
 * on. Sent again with the same key, it is one look.
 * @throws Failure not-found; conflict when somebody has looked already
 */
export function lookAtAlarm(
  database: Database<'registry'>,
  { alarmId, by, key, note }: LookAtAlarm,
  now: Instant,
): Promise<{ readonly alarmId: string }> {
  const { orm } = database
  const seen = sql`alarms as seen join waiting_alarms as waiting on waiting.kind = seen.kind and waiting.about = seen.about
    and waiting.first <= seen.number where seen.id = ${alarmId}`
  const work = async () => ({
    statements: [
      orm.run(asserts(sql`exists (select 1 from alarms where id = ${alarmId})`)),
      orm.run(asserts(sql`exists (select 1 from ${seen})`)),
      orm.run(sql`insert into alarm_looks (id, kind, about, first, last, note, by, at)
        select ${makeId('lok', now)}, seen.kind, seen.about, waiting.first, seen.number, ${note}, ${by}, ${now} from ${seen}`),
    ],
    result: { alarmId },
  })
  return tenancyCommand(database, { key, method: 'lookAtAlarm', result: looked, now }, work).catch((error: unknown) => {
    if (!(error instanceof BatchRefused)) throw error
    // Before them stand the registry's identity and the command's own row.
    throw tenancyRefused(error.statement === 2 ? 'notFound' : 'decidedMeanwhile')
  })
}
