import { type Migration, selectStanding, standingOf } from '@kps/foundation/database'
import { migrations as released } from '@kps/migrations/locality'
import { sql } from 'drizzle-orm'
import type { AFleet, Tenant } from './a-fleet.ts'

/**
 * How far each locality is among these migrations: the number that stands in it. It throws where one is between two: rows and schema
 * do not agree, a backfill was done twice or not at all, or the file is not sound.
 */
export async function howEachStands(
  fleet: AFleet,
  migrations: readonly Migration[],
): Promise<Readonly<Record<string, number>>> {
  const each: [string, number][] = []
  for (const tenant of fleet.tenants) each.push([tenant.code, await standingIn(fleet, tenant, migrations)])
  return Object.fromEntries(each)
}

async function standingIn(fleet: AFleet, tenant: Tenant, migrations: readonly Migration[]): Promise<number> {
  const database = await fleet.database(tenant)
  const { orm } = database
  const [applied, whole, agencies, integrity] = await database.batch([
    ...selectStanding(orm),
    orm.all(sql`select * from agencies`),
    orm.all(sql`pragma integrity_check`),
  ])
  const standing = await standingOf([applied, whole])
  const count = standing.applied.length
  const names = migrations.slice(0, count).map(({ name }) => name)
  const tallies = (agencies as Record<string, unknown>[]).flatMap((agency) =>
    Object.entries(agency).filter(([column]) => column.startsWith('tally_')),
  )
  const sound =
    JSON.stringify(standing.applied.map(({ name }) => name).sort()) === JSON.stringify(names) &&
    standing.fingerprint === migrations[count - 1]?.fingerprint &&
    tallies.length === (agencies as unknown[]).length * (count - released.length) &&
    tallies.every(([, tally]) => tally === 1) &&
    JSON.stringify(integrity) === '[{"integrity_check":"ok"}]'
  if (!sound)
    throw new Error(`${tenant.code} is neither before nor after: ${JSON.stringify({ names, tallies, integrity })}`)
  return count
}
