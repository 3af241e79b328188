import { tenancyRefused } from '@kps/crossings/tenancy'
import type { Database } from '@kps/foundation/database'
import { findLocality, type Locality, registryBatch } from '@kps/registry/localities'
import { and, eq } from 'drizzle-orm'
import { backups, restores } from './schema.ts'

export type BackupRow = typeof backups.$inferSelect
export type RestoreRow = typeof restores.$inferSelect

/** @throws Failure not-found when there is no such open locality */
export async function openLocality(database: Database<'registry'>, code: string): Promise<Locality> {
  const locality = await findLocality(database, code)
  if (!locality) throw tenancyRefused('notFound')
  return locality
}

/** @throws Failure not-found when that locality has no such backup */
export async function findBackup(database: Database<'registry'>, localityId: string, id: string): Promise<BackupRow> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select()
      .from(backups)
      .where(and(eq(backups.id, id), eq(backups.localityId, localityId))),
  ])
  const [row] = rows as BackupRow[]
  if (!row) throw tenancyRefused('notFound')
  return row
}

/** @throws Failure not-found when that locality has no such restore */
export async function findRestore(database: Database<'registry'>, localityId: string, id: string): Promise<RestoreRow> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select()
      .from(restores)
      .where(and(eq(restores.id, id), eq(restores.localityId, localityId))),
  ])
  const [row] = rows as RestoreRow[]
  if (!row) throw tenancyRefused('notFound')
  return row
}
