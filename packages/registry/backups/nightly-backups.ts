import { addMinutes, type Instant } from '@kps/foundation/time'
import { raiseAlarm } from '@kps/registry/alarms'
import { isOpen, type Locality, localityColumns, registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { BackupRow } from './find.ts'
import type { Means } from './means.ts'
import { removeBackup } from './remove-backup.ts'
import { backups } from './schema.ts'
import { finishBackup, takeBackup } from './take-backup.ts'

/** What a night may do: each backup costs about a dozen calls, and a Worker may make a thousand in one run. */
export interface Night {
  /** So many backups of a locality stay. */
  readonly keep: number
  /** So many localities at most in one run; whoever has waited longest comes first. */
  readonly most: number
}

const today = 20 * 60

/**
 * Takes a backup of every open locality that has none of the last twenty hours, finishes those that fell, and removes those
 * beyond the newest. One that fails raises an alarm and stops no other.
 */
export async function backUpTonight(
  night: Night,
  now: Instant,
  means: Means,
): Promise<{ readonly taken: number; readonly failed: number }> {
  const { database } = means
  const due = await listDue(night.most, addMinutes(now, -today), means)
  let failed = 0
  for (const locality of due) {
    try {
      for (const fallen of await listFallen(locality, means)) {
        // Of a database that was replaced since, there is nothing to copy any more.
        if (fallen.source === locality.namespace) await finishBackup(locality, fallen, means)
        else await removeBackup(fallen, means)
      }
      await takeBackup({ code: locality.code, by: 'night', key: `night-${locality.id}-${now.slice(0, 10)}` }, means)
      for (const old of await listOld(locality, night.keep, means)) await removeBackup(old, means)
    } catch {
      failed += 1
      await raiseAlarm(database, 'backup-failed', crypto.randomUUID(), now, locality.code)
    }
  }
  return { taken: due.length - failed, failed }
}

async function listDue(most: number, since: Instant, { database }: Means): Promise<readonly Locality[]> {
  const newest = sql`coalesce((select max(backups.asked_at) from backups join backup_steps on backup_steps.backup_id = backups.id
    and backup_steps.step = 'checked' where backups.locality_id = localities.id), '')`
  const [rows] = await registryBatch(database, [
    database.orm
      .select(localityColumns)
      .from(localities)
      .where(and(isOpen(database), sql`${newest} < ${since}`))
      .orderBy(asc(newest), asc(localities.code))
      .limit(most),
  ])
  return rows as Locality[]
}

/** Backups that were begun and never looked at. One that cannot be finished is tried each night, and is never restored from. */
async function listFallen({ id }: Locality, { database }: Means): Promise<readonly BackupRow[]> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select()
      .from(backups)
      .where(
        and(
          eq(backups.localityId, id),
          sql`not exists (select 1 from backup_steps where backup_id = ${backups.id} and step in ('checked', 'refused', 'removing'))`,
        ),
      )
      .orderBy(desc(backups.askedAt))
      .limit(2),
  ])
  return rows as BackupRow[]
}

/** Those beyond the newest; one that is just being restored from stays for another night. */
async function listOld({ id }: Locality, keep: number, { database }: Means): Promise<readonly BackupRow[]> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select()
      .from(backups)
      .where(
        and(
          eq(backups.localityId, id),
          sql`not exists (select 1 from backup_steps where backup_id = ${backups.id} and step = 'removed')`,
          sql`not exists (select 1 from restores where restores.backup_id = ${backups.id} and not exists (
            select 1 from restore_steps where restore_id = restores.id and step in ('migrated', 'refused', 'dropping')))`,
        ),
      )
      .orderBy(desc(backups.askedAt))
      .limit(1_000)
      .offset(keep),
  ])
  return rows as BackupRow[]
}
