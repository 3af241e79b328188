import { foldCode } from '@kps/crossings/locality-codes'
import type { Place, PlacesOfTheCountry } from '@kps/crossings/places'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { Database, Orm } from '@kps/foundation/database'
import { provisioningSteps } from '@kps/registry/provisioning/schema'
import { and, asc, eq, exists, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { contactsNow } from './contacts-now.ts'
import { pausedFor, type ReasonToPause } from './paused-for.ts'
import { registryBatch } from './registry-batch.ts'
import { dataKeys, localities, localityDatabases, localityPlaces } from './schema.ts'
import { schemaOfLocality } from './schema-of-locality.ts'
import { takesReferrals } from './takes-referrals.ts'

export type Locality = Omit<typeof localities.$inferSelect, 'foldedCode'> & {
  /** The database that is its own now. */
  readonly namespace: string
  readonly wrappedDataKey: string
  readonly hasTurnstile?: number
  /** When its own people last said how it is reached; null when never. */
  readonly contactsSince?: string | null
  /** Its own people have opened it for referrals. */
  readonly takesReferrals?: number
  readonly isClosing?: number
  /** How many migrations its database has. */
  readonly schema?: number
  /** Why it is not served just now. */
  readonly pausedFor?: ReasonToPause | null
}

/** What is known of a locality: its facts, and of what only grows beside them the newest. */
export const localityColumns = {
  ...getTableColumns(localities),
  ...contactsNow,
  namespace: sql<string>`(select latest.namespace from locality_databases as latest
    where latest.locality_id = localities.id order by latest.since desc, latest.rowid desc limit 1)`,
  wrappedDataKey: sql<string>`(select data_keys.wrapped_key from data_keys where data_keys.locality_id = localities.id)`,
  hasTurnstile: sql<number>`coalesce((select latest.is_on from turnstile_switches as latest
    where latest.locality_id = localities.id order by latest.at desc limit 1), 0)`,
  takesReferrals: sql<number>`${takesReferrals}`,
  isClosing: sql<number>`coalesce((select closing.state in ('confirmed', 'exported') from locality_closings as closing
    where closing.locality_id = localities.id order by closing.place desc limit 1), 0)`,
  schema: schemaOfLocality,
  pausedFor: pausedFor(sql`localities.id`),
}

type NewRow = Omit<typeof localities.$inferInsert, 'foldedCode'> & {
  readonly namespace: string
  readonly wrappedDataKey: string
}

/** The statements that make a locality known, with the name of its database and its wrapped key. */
export const insertLocality = (orm: Orm, { namespace, wrappedDataKey, ...locality }: NewRow) => [
  orm.insert(localities).values({ ...locality, foldedCode: foldCode(locality.code) }),
  orm
    .insert(localityDatabases)
    .values({ namespace, localityId: locality.id, since: locality.requestedAt, reason: 'provisioned' }),
  orm.insert(dataKeys).values({ localityId: locality.id, wrappedKey: wrappedDataKey, madeAt: locality.requestedAt }),
]

/** The statement that keeps which places a locality says are its own; none for none. */
export const insertPlaces = (orm: Orm, localityId: string, places: readonly Omit<Place, 'locality'>[]) =>
  places.length === 0 ? [] : [orm.insert(localityPlaces).values(places.map((place) => ({ ...place, localityId })))]

export const publicFacts = ({
  code,
  name,
  nameMi,
  contactPhone,
  contactHours,
  contactHoursMi,
  contactEmail,
  contactAddress,
  contactsSince,
  hasTurnstile,
  takesReferrals: takes,
}: Locality): PublicFacts => ({
  code,
  name,
  nameMi,
  contactPhone,
  contactHours,
  contactHoursMi,
  contactEmail,
  contactAddress,
  ...(contactsSince && { contactsSince }),
  ...(hasTurnstile === 1 && { hasTurnstile: true }),
  ...(takes === 0 && { isSettlingIn: true }),
})

/** Its data key was destroyed: nobody is served from it any more, whatever else is still to be removed. */
const isShredded = (localityId: SQL): SQL => sql`exists (select 1 from locality_closings as closing
  where closing.locality_id = ${localityId} and closing.state = 'key-destroyed')`

/** The condition that a locality is open, within a statement over `localities`. */
export const isOpen = (database: Database<'registry'>) =>
  and(
    exists(
      database.orm
        .select()
        .from(provisioningSteps)
        .where(and(eq(provisioningSteps.localityId, localities.id), eq(provisioningSteps.step, 'open'))),
    ),
    sql`not ${isShredded(sql`${localities.id}`)}`,
  )

/** The statement that finds the open locality with that code: one row, or none. */
export const selectLocality = (database: Database<'registry'>, code: string) =>
  database.orm
    .select(localityColumns)
    .from(localities)
    .where(and(eq(localities.code, code), isOpen(database)))

/** The id of the open locality with that code, or NULL, within a statement. */
export const openLocalityId = (
  code: string,
): SQL => sql`(select asked.id from localities as asked where asked.code = ${code}
  and exists (select 1 from provisioning_steps where provisioning_steps.locality_id = asked.id and provisioning_steps.step = 'open')
  and not ${isShredded(sql`asked.id`)})`

/** The open locality with that code, or undefined. One that is still being made is not served. */
export async function findLocality(database: Database<'registry'>, code: string): Promise<Locality | undefined> {
  const [rows] = await registryBatch(database, [selectLocality(database, code)])
  return (rows as Locality[])[0]
}

export async function listOpenLocalities(database: Database<'registry'>): Promise<readonly Locality[]> {
  const [rows] = await registryBatch(database, [
    database.orm.select(localityColumns).from(localities).where(isOpen(database)).orderBy(asc(localities.code)),
  ])
  return rows as Locality[]
}

/** Those of them that take referrals: all that the public hears of. */
export async function listReceiving(database: Database<'registry'>): Promise<readonly Locality[]> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select(localityColumns)
      .from(localities)
      .where(and(isOpen(database), takesReferrals))
      .orderBy(asc(localities.code)),
  ])
  return rows as Locality[]
}

/** The places of all localities that take referrals, and which one takes what nobody else is known for. */
export async function listPlaces(database: Database<'registry'>): Promise<PlacesOfTheCountry> {
  const { orm } = database
  const [places, national] = await registryBatch(database, [
    orm
      .select({ name: localityPlaces.name, kind: localityPlaces.kind, locality: localities.code })
      .from(localityPlaces)
      .innerJoin(localities, eq(localities.id, localityPlaces.localityId))
      .where(and(isOpen(database), takesReferrals))
      .orderBy(asc(localityPlaces.name)),
    orm
      .select({ code: localities.code })
      .from(localities)
      .where(and(eq(localities.isNational, true), isOpen(database), takesReferrals)),
  ])
  return { places: places as Place[], national: (national as { code: string }[])[0]?.code }
}
