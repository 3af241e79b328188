import { type DatabaseAddress, migrate, openDatabase, writeIdentity } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import * as hub from '@kps/migrations/hub'
import * as registry from '@kps/migrations/registry'

/** Brings the hub's or the registry's own database forward and writes whose it is. Safe to run again. */
export async function prepareDatabase(zone: 'hub' | 'registry', address: DatabaseAddress): Promise<void> {
  const database = openDatabase<string>(address)
  const { migrations, triggers } = zone === 'hub' ? hub : registry
  await migrate(database, migrations, triggers, instantNow())
  await database.batch([writeIdentity(database)])
}
