import { makeId } from '@kps/crossings/ids'
import { tenancyRefused } from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { eq, sql } from 'drizzle-orm'
import { failuresOf, hasDatabase, turnOf } from './find-rollout.ts'
import type { RolloutMeans } from './means.ts'
import { rolloutResumptions, rollouts } from './schema.ts'

/**
 * Begins to bring every locality to the newest migration. There is one rollout for each: asked again, it is the same one. Nothing
 * is migrated yet: `advanceRollout` takes one wave at a time.
 * @param asked who asked, and the code of the locality that is to go first; the oldest does when none is named
 * @returns the rollout's id
 * @throws Failure not-found when there is no such locality
 */
export async function startRollout(
  { database, migrations }: Pick<RolloutMeans, 'database' | 'migrations'>,
  asked: { readonly by: string; readonly canary?: string },
): Promise<string> {
  const { orm } = database
  const target = migrations.at(-1)
  if (!target) throw tenancyRefused('notFound')
  const canary = asked.canary === undefined ? null : await canaryOf(database, asked.canary)
  const now = instantNow()
  const row = { id: makeId('rol', now), target: target.name, number: migrations.length, canary }
  const [, rows] = await registryBatch(database, [
    orm
      .insert(rollouts)
      .values({ ...row, startedAt: now, startedBy: asked.by })
      .onConflictDoNothing(),
    orm.select({ id: rollouts.id }).from(rollouts).where(eq(rollouts.target, target.name)),
  ])
  return (rows as { id: string }[])[0]?.id ?? row.id
}

async function canaryOf(database: RolloutMeans['database'], code: string): Promise<string> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select({ id: localities.id })
      .from(localities)
      .where(sql`${localities.code} = ${code} and ${hasDatabase}`),
  ])
  const [found] = rows as { id: string }[]
  if (!found) throw tenancyRefused('notFound')
  return found.id
}

/**
 * Lets a rollout go on that stopped at a failure, once somebody has mended what it showed. One that did not stop is left as it is.
 */
export async function resumeRollout(
  { database }: Pick<RolloutMeans, 'database'>,
  asked: { readonly rolloutId: string; readonly by: string },
): Promise<void> {
  const { rolloutId, by } = asked
  await registryBatch(database, [
    database.orm
      .insert(rolloutResumptions)
      .select(
        sql`select ${rolloutId}, ${turnOf(rolloutId)}, ${instantNow()}, ${by} where ${failuresOf(rolloutId)} > 0`,
      ),
  ])
}
