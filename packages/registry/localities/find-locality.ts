import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { Database, Orm } from '@kps/foundation/database'
import { provisioningSteps } from '@kps/registry/provisioning/schema'
import { and, asc, eq, exists } from 'drizzle-orm'
import { registryBatch } from './registry-batch.ts'
import { localities } from './schema.ts'

export type Locality = typeof localities.$inferSelect

/** The statement that makes a locality known, with its first provisioning step beside it in the batch. */
export const insertLocality = (orm: Orm, locality: Locality) => orm.insert(localities).values(locality)

export const publicFacts = ({
  code,
  name,
  nameMi,
  contactPhone,
  contactHours,
  contactEmail,
  contactAddress,
}: Locality): PublicFacts => ({
  code,
  name,
  nameMi,
  contactPhone,
  contactHours,
  contactEmail,
  contactAddress,
})

const isOpen = (database: Database<'registry'>) =>
  exists(
    database.orm
      .select()
      .from(provisioningSteps)
      .where(and(eq(provisioningSteps.localityId, localities.id), eq(provisioningSteps.step, 'open'))),
  )

/** The statement that finds the open locality with that code: one row, or none. */
export const selectLocality = (database: Database<'registry'>, code: string) =>
  database.orm
    .select()
    .from(localities)
    .where(and(eq(localities.code, code), isOpen(database)))

/** The open locality with that code, or undefined. One that is still being made is not served. */
export async function findLocality(database: Database<'registry'>, code: string): Promise<Locality | undefined> {
  const [rows] = await registryBatch(database, [selectLocality(database, code)])
  return (rows as Locality[])[0]
}

export async function listOpenLocalities(database: Database<'registry'>): Promise<readonly Locality[]> {
  const [rows] = await registryBatch(database, [
    database.orm.select().from(localities).where(isOpen(database)).orderBy(asc(localities.code)),
  ])
  return rows as Locality[]
}
