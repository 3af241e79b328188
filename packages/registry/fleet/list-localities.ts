import type { Fleet, FleetRow, LocalityState } from '@kps/crossings/tenancy'
import type { Database } from '@kps/foundation/database'
import { waitingAlarmsCount } from '@kps/registry/alarms'
import { pausedFor, registryBatch, schemaOfLocality } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import type { Platform } from '@kps/registry/platform'
import { asc, sql } from 'drizzle-orm'

/** More than there could be responses in the country. */
const most = 1_000

const columns = {
  code: localities.code,
  name: localities.name,
  nameMi: localities.nameMi,
  schema: schemaOfLocality,
  openedAt: sql<string | null>`(select step.at from provisioning_steps as step
    where step.locality_id = localities.id and step.step = 'open')`,
  closing: sql<string | null>`(select closing.state from locality_closings as closing
    where closing.locality_id = localities.id order by closing.place desc limit 1)`,
  pausedFor: pausedFor(sql`localities.id`),
  lastBackupAt: sql<
    string | null
  >`(select copied.asked_at from backups as copied where copied.locality_id = localities.id
    and exists (select 1 from backup_steps as step where step.backup_id = copied.id and step.step = 'checked')
    and not exists (select 1 from backup_steps as step where step.backup_id = copied.id and step.step = 'removing')
    order by copied.asked_at desc limit 1)`,
}

interface Row extends Omit<FleetRow, 'state' | 'region' | 'schema'> {
  readonly schema: number
  readonly closing: string | null
  readonly pausedFor: string | null
}

/**
 * Every locality by its code, and where it stands; how many alarms nobody has looked at. One round trip, however many there are.
 * @param served how many migrations the code that serves knows
 */
export async function listLocalities(
  database: Database<'registry'>,
  { keeps }: Pick<Platform, 'keeps'>,
  served: number,
): Promise<Fleet> {
  const [rows, counted] = await registryBatch(database, [
    database.orm.select(columns).from(localities).orderBy(asc(localities.code)).limit(most),
    database.orm.select({ alarms: waitingAlarmsCount }).from(sql`(select 1)`),
  ])
  return {
    keeps,
    served,
    alarms: (counted as { alarms: number }[])[0]?.alarms ?? 0,
    localities: (rows as Row[]).map((row) => {
      const { closing, pausedFor: _, schema, ...facts } = row
      const state = stateOf(row)
      return { ...facts, state, schema: closing === 'closed' || schema === 0 ? null : schema, region: keeps.region }
    }),
  }
}

function stateOf({ closing, openedAt, pausedFor: why }: Row): LocalityState {
  if (closing === 'closed') return 'closed'
  if (closing !== null && closing !== 'called-off') return 'closing'
  if (openedAt === null) return 'provisioning'
  return why === null ? 'open' : 'paused'
}
