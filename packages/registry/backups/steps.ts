import type { Database, Statement } from '@kps/foundation/database'
import { type Instant, instantNow } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { eq } from 'drizzle-orm'
import { backupSteps, restoreSteps } from './schema.ts'

export type BackupStep = typeof backupSteps.$inferSelect
export type RestoreStep = typeof restoreSteps.$inferSelect

/** The statement that notes a step; noted already, it stays as it was. */
export const noteBackup = (
  database: Database<'registry'>,
  backupId: string,
  step: BackupStep['step'],
  detail: object | null = null,
  at: Instant = instantNow(),
): Statement =>
  database.orm
    .insert(backupSteps)
    .values({ backupId, step, at, detail: detail && JSON.stringify(detail) })
    .onConflictDoNothing()

export const noteRestore = (
  database: Database<'registry'>,
  restoreId: string,
  step: RestoreStep['step'],
  detail: object | null = null,
  { at = instantNow(), by = null }: { readonly at?: Instant; readonly by?: string | null } = {},
): Statement =>
  database.orm
    .insert(restoreSteps)
    .values({ restoreId, step, at, by, detail: detail && JSON.stringify(detail) })
    .onConflictDoNothing()

/** What was done of a backup so far, by step. */
export async function stepsOfBackup(database: Database<'registry'>, id: string) {
  const { orm } = database
  const [rows] = await registryBatch(database, [orm.select().from(backupSteps).where(eq(backupSteps.backupId, id))])
  return new Map((rows as BackupStep[]).map((row) => [row.step, row]))
}

export async function stepsOfRestore(database: Database<'registry'>, id: string) {
  const { orm } = database
  const [rows] = await registryBatch(database, [orm.select().from(restoreSteps).where(eq(restoreSteps.restoreId, id))])
  return new Map((rows as RestoreStep[]).map((row) => [row.step, row]))
}
