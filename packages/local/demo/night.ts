import { startSession } from '@kps/foundation/access'
import { auditEntries } from '@kps/foundation/audit/schema'
import type { Database } from '@kps/foundation/database'
import { sha256 } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import type { House } from '@kps/local/house'
import { releasePublications } from '@kps/locality/aggregates'
import { publicationAcknowledgements, publicationReleases, publications } from '@kps/locality/aggregates/schema'
import { type LocalityVisit, subjectIndex } from '@kps/locality/roles'
import { and, count, eq, gt, max, notExists, sql } from 'drizzle-orm'
import { demoLocalities } from './accounts.ts'
import { openLocality } from './open-locality.ts'

type Say = (line: string) => void

/**
 * The night, and then what a person does in the morning. The registry tells every open locality; each prepares the figures
 * of its closed quarters. In the demo its manager then releases them, with a session of their own, and a second night hands
 * them to the hub. Says what was done, a line for each locality.
 */
export async function runNight(house: House, say: Say): Promise<void> {
  await untilEveryLocalityWasThrough(house)
  const released = new Map<string, number>()
  for (const { label } of demoLocalities) released.set(label, await releaseAll(house, label))
  await untilEveryLocalityWasThrough(house)
  for (const { label, name } of demoLocalities) {
    const { database } = await openLocality(house, label)
    const [rows] = await database.batch([database.orm.select({ held: count() }).from(publicationAcknowledgements)])
    const [row] = rows as { held: number }[]
    say(`night: ${name} released ${released.get(label)} quarters; the hub holds ${row?.held ?? 0}`)
  }
}

/** Starts the night at the registry and waits until each locality's own log says that its figures were prepared. */
async function untilEveryLocalityWasThrough(house: House): Promise<void> {
  const open = await Promise.all(demoLocalities.map(async ({ label }) => (await openLocality(house, label)).database))
  const before = await Promise.all(open.map(lastEntry))
  await house.scheduled('registry')
  const deadline = Date.now() + 120_000
  for (const [place, database] of open.entries()) {
    while (!(await preparedAfter(database, before[place] ?? 0))) {
      if (Date.now() > deadline) throw new Error('the night did not end within two minutes')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function lastEntry(database: Database<'locality'>): Promise<number> {
  const [rows] = await database.batch([database.orm.select({ last: max(auditEntries.sequence) }).from(auditEntries)])
  return (rows as { last: number | null }[])[0]?.last ?? 0
}

async function preparedAfter(database: Database<'locality'>, sequence: number): Promise<boolean> {
  const { orm } = database
  const isUnsent = sql`exists (select 1 from ${publicationReleases} where not exists (
    select 1 from ${publicationAcknowledgements} where ${publicationAcknowledgements.publicationId} = ${publicationReleases.publicationId}))`
  const [rows, unsent] = await database.batch([
    orm
      .select()
      .from(auditEntries)
      .where(and(gt(auditEntries.sequence, sequence), eq(auditEntries.action, 'publication.prepared')))
      .limit(1),
    orm.select({ unsent: sql<number>`${isUnsent}` }).from(sql`(select 1)`),
  ])
  return (rows as unknown[]).length > 0 && (unsent as { unsent: number }[])[0]?.unsent === 0
}

/** The manager of the demo locality releases whatever waits for release. @returns how many quarters */
async function releaseAll(house: House, label: string): Promise<number> {
  const { database, vault } = await openLocality(house, label)
  const { orm } = database
  const [rows] = await database.batch([
    orm
      .select({ id: publications.id })
      .from(publications)
      .where(
        and(
          sql`not exists (select 1 from publications as newer where newer.quarter = ${publications.quarter} and newer.id > ${publications.id})`,
          notExists(
            orm.select().from(publicationReleases).where(eq(publicationReleases.publicationId, publications.id)),
          ),
        ),
      )
      .limit(40),
  ])
  const publicationIds = (rows as { id: string }[]).map(({ id }) => id)
  const manager = house.accounts.find((account) => account.place === label && account.role === 'manager')
  if (publicationIds.length === 0 || !manager) return 0
  const requestId = crypto.randomUUID()
  const { secret } = await startSession(
    database,
    await subjectIndex(vault, house.issuer, manager.subject),
    instantNow(),
    requestId,
  )
  const visit: LocalityVisit = {
    database,
    vault,
    caller: { kind: 'session', sessionId: await sha256(secret) },
    now: instantNow(),
    requestId,
  }
  await releasePublications(visit, { publicationIds }, `night-release-${requestId}`)
  return publicationIds.length
}
