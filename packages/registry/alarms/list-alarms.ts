import { type Alarm, type AlarmLook, mostRepeats, type PageOf } from '@kps/crossings/tenancy'
import type { Database } from '@kps/foundation/database'
import { isOpen, registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { desc, eq, lt, sql } from 'drizzle-orm'
import { alarmLooks, alarms, waitingAlarms } from './schema.ts'

/** So many on a page. */
const most = 25

/** Within a statement: how many kinds of alarm wait until somebody looks, each locality by itself. */
export const waitingAlarmsCount = sql<number>`(select count(*) from waiting_alarms)`

const place = { code: localities.code, name: localities.name, nameMi: localities.nameMi }

/** Of the repeats from one number to another: when the first came, and how many there are, counted to an end. */
const repeats = (of: 'waiting_alarms' | 'alarm_looks', last: string) => ({
  firstAt: sql<string>`(select one.at from alarms as one where one.number = ${sql.raw(of)}.first)`,
  times: sql<number>`(select count(*) from (select 1 from alarms as each where each.kind = ${sql.raw(of)}.kind
    and each.about = ${sql.raw(of)}.about and each.number between ${sql.raw(`${of}.first and ${last}`)} limit ${mostRepeats}))`,
})

type Row<One extends Alarm | AlarmLook> = Omit<One, 'locality'> & {
  readonly place: { readonly code: string; readonly name: string; readonly nameMi: string } | null
  readonly isPlaceOpen: number
}

/** One batch: a page and one row more, which says that there are older ones; and how many wait. */
async function pageOf<One extends Alarm | AlarmLook>(
  database: Database<'registry'>,
  rowsOf: Parameters<typeof registryBatch>[1][number],
): Promise<PageOf<One>> {
  const [found, counted] = await registryBatch(database, [
    rowsOf,
    database.orm.select({ waiting: waitingAlarmsCount }).from(sql`(select 1)`),
  ])
  const rows = found as readonly Row<One>[]
  const shown = rows.slice(0, most)
  return {
    rows: shown.map(({ isPlaceOpen, place: named, ...row }) => {
      const locality = named && { ...named, isOpen: isPlaceOpen === 1 }
      return { ...row, locality } as unknown as One
    }),
    older: rows.length > most ? (shown.at(-1)?.id ?? null) : null,
    waiting: (counted as { waiting: number }[])[0]?.waiting ?? 0,
  }
}

/**
 * The alarms that nobody has looked at, the newest first: one row a kind and locality, with the newest of its repeats.
 * @param older the last of the page before
 */
export const listAlarms = (database: Database<'registry'>, older: string | null): Promise<PageOf<Alarm>> =>
  pageOf(
    database,
    database.orm
      .select({
        id: alarms.id,
        kind: alarms.kind,
        requestId: alarms.requestId,
        lastAt: alarms.at,
        ...repeats('waiting_alarms', 'alarms.number'),
        place,
        isPlaceOpen: sql<number>`${isOpen(database)}`,
      })
      .from(waitingAlarms)
      .innerJoin(
        alarms,
        eq(
          alarms.number,
          sql`(select max(newest.number) from alarms as newest where newest.kind = waiting_alarms.kind and newest.about = waiting_alarms.about)`,
        ),
      )
      .leftJoin(localities, eq(localities.id, waitingAlarms.about))
      .where(
        older === null
          ? undefined
          : lt(alarms.number, sql`(select before.number from alarms as before where before.id = ${older})`),
      )
      .orderBy(desc(alarms.number))
      .limit(most + 1),
  )

/** What somebody looked at, the newest look first. @param older the last of the page before */
export const listAlarmLooks = (database: Database<'registry'>, older: string | null): Promise<PageOf<AlarmLook>> =>
  pageOf(
    database,
    database.orm
      .select({
        id: alarmLooks.id,
        kind: alarmLooks.kind,
        note: alarmLooks.note,
        by: alarmLooks.by,
        at: alarmLooks.at,
        lastAt: alarms.at,
        ...repeats('alarm_looks', 'alarm_looks.last'),
        place,
        isPlaceOpen: sql<number>`${isOpen(database)}`,
      })
      .from(alarmLooks)
      .innerJoin(alarms, eq(alarms.number, alarmLooks.last))
      .leftJoin(localities, eq(localities.id, alarmLooks.about))
      .where(older === null ? undefined : lt(alarmLooks.id, older))
      .orderBy(desc(alarmLooks.id))
      .limit(most + 1),
  )
