import type { Applications } from '@kps/crossings/tenancy'
import type { Database } from '@kps/foundation/database'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { waitingAlarmsCount } from '@kps/registry/alarms'
import { registryBatch } from '@kps/registry/localities'
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { applicationColumns, toApplicationRow } from './columns.ts'
import { applicationDecisions, applications, waitingApplications } from './schema.ts'

/** Of each list; more than that is a flood, and the oldest come first. */
const most = 200
const ninetyDays = 90 * 24 * 60

/** The last thing that was decided on an application. */
const isLast = sql`application_decisions.turn = (select max(later.turn) from application_decisions as later
  where later.application_id = application_decisions.application_id)`

/**
 * The applications that wait or were approved once, oldest first, then those decided in the last ninety days, newest first.
 * What a machine may have filled in stands after what a person did. With them, how many alarms nobody has looked at.
 */
export async function listApplications(database: Database<'registry'>, now: Instant): Promise<Applications> {
  const { orm } = database
  const [waiting, decided, counted] = await registryBatch(database, [
    orm
      .select(applicationColumns)
      .from(waitingApplications)
      .innerJoin(applications, eq(applications.id, waitingApplications.applicationId))
      .orderBy(asc(waitingApplications.looksOdd), asc(waitingApplications.receivedAt))
      .limit(most),
    orm
      .select(applicationColumns)
      .from(applicationDecisions)
      .innerJoin(applications, eq(applications.id, applicationDecisions.applicationId))
      .where(and(gt(applicationDecisions.decidedAt, addMinutes(now, -ninetyDays)), isLast))
      .orderBy(desc(applicationDecisions.decidedAt))
      .limit(most),
    orm.select({ alarms: waitingAlarmsCount }).from(sql`(select 1)`),
  ])
  const rows = [...(waiting as unknown[]), ...(decided as unknown[])].map(toApplicationRow)
  return {
    rows: rows.filter((row, place) => rows.findIndex(({ id }) => id === row.id) === place),
    alarms: (counted as { alarms: number }[])[0]?.alarms ?? 0,
  }
}
