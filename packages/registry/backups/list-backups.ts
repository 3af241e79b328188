import type { Backup, Backups } from '@kps/crossings/tenancy'
import { registryBatch } from '@kps/registry/localities'
import { desc, eq, inArray } from 'drizzle-orm'
import * as v from 'valibot'
import { contents, openCopy, readContents } from './contents.ts'
import { type BackupRow, openLocality, type RestoreRow } from './find.ts'
import type { Means } from './means.ts'
import { factsOf, restoreOf } from './restore-of.ts'
import { backupSteps, backups, restoreSteps, restores } from './schema.ts'
import type { BackupStep, RestoreStep } from './steps.ts'

/** No more are shown: older ones are removed long since. */
const most = 100

/**
 * A locality's backups and what was restored of them, newest first, and what its live database has now.
 * @throws Failure not-found without such an open locality
 */
export async function listBackups(
  code: string,
  { database, keys }: Pick<Means, 'database' | 'keys'>,
): Promise<Backups> {
  const { orm } = database
  const locality = await openLocality(database, code)
  const ofBackups = eq(backups.localityId, locality.id)
  const ofRestores = eq(restores.localityId, locality.id)
  const [kept, keptSteps, restored, restoredSteps] = await registryBatch(database, [
    orm.select().from(backups).where(ofBackups).orderBy(desc(backups.askedAt)).limit(most),
    orm
      .select()
      .from(backupSteps)
      .where(inArray(backupSteps.backupId, orm.select({ id: backups.id }).from(backups).where(ofBackups))),
    orm.select().from(restores).where(ofRestores).orderBy(desc(restores.askedAt)).limit(most),
    orm
      .select()
      .from(restoreSteps)
      .where(inArray(restoreSteps.restoreId, orm.select({ id: restores.id }).from(restores).where(ofRestores))),
  ])
  const live = await openCopy(keys.platform, locality.namespace)
    .then(readContents)
    .then(factsOf, () => null)
  return {
    code: locality.code,
    name: locality.name,
    backups: (kept as BackupRow[]).map((row) =>
      backupOf(
        row,
        new Map((keptSteps as BackupStep[]).filter((one) => one.backupId === row.id).map((one) => [one.step, one])),
      ),
    ),
    restores: (restored as RestoreRow[]).map((row) =>
      restoreOf(
        row,
        new Map(
          (restoredSteps as RestoreStep[]).filter((one) => one.restoreId === row.id).map((one) => [one.step, one]),
        ),
        live,
      ),
    ),
    live,
  }
}

function backupOf(row: BackupRow, steps: ReadonlyMap<BackupStep['step'], BackupStep>): Backup {
  const detail = steps.get('checked')?.detail
  return {
    id: row.id,
    askedAt: row.askedAt,
    by: row.askedBy,
    state: steps.has('removing')
      ? 'removed'
      : steps.has('refused')
        ? 'refused'
        : steps.has('checked')
          ? 'kept'
          : 'copying',
    found: detail ? factsOf(v.parse(v.pipe(v.string(), v.parseJson(), contents), detail)) : null,
  }
}
