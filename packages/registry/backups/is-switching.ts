import type { Database } from '@kps/foundation/database'
import { registryBatch } from '@kps/registry/localities'
import { type SQL, sql } from 'drizzle-orm'

/** Within a statement: a locality is just being switched over to a restored database, another than the one that is named. */
export const switching = (localityId: string, but = ''): SQL => sql`exists (select 1 from restores as other
  join restore_steps as begun on begun.restore_id = other.id and begun.step = 'switch-confirmed'
  where other.locality_id = ${localityId} and other.id <> ${but} and not exists (
    select 1 from restore_steps as ended where ended.restore_id = other.id and ended.step = 'resumed'))`

/** Whether a locality is just being switched over to a restored database, another than the one that is named. */
export async function isSwitching(database: Database<'registry'>, localityId: string, but = ''): Promise<boolean> {
  const [rows] = await registryBatch(database, [
    database.orm.select({ is: sql<number>`${switching(localityId, but)}` }).from(sql`(select 1)`),
  ])
  return (rows as { is: number }[])[0]?.is === 1
}
