import { instantNow } from '@kps/foundation/time'
import { migrations, triggers } from '@kps/migrations/locality'
import { listUntakenNotices, type NoticeQueue, sendNotices } from '@kps/registry/agencies'
import { backUpTonight } from '@kps/registry/backups'
import { type LocalityQueue, tellOpenLocalities } from '@kps/registry/localities'
import { goOnTonight } from '@kps/registry/rollout'
import { readEnvironment, registryDatabase } from './environment.ts'
import { platformKeys } from './platform.ts'

/** One message per open locality: only the registry knows who is open. Notices that nobody has taken yet go again, and backups are taken. */
export async function nightly(env: unknown): Promise<void> {
  const { NIGHT, NOTICES } = env as { readonly NIGHT: LocalityQueue; readonly NOTICES: NoticeQueue }
  const environment = readEnvironment(env)
  const database = await registryDatabase(environment)
  await tellOpenLocalities(database, NIGHT)
  await sendNotices(NOTICES, await listUntakenNotices(database, instantNow()))
  // Last, since it takes longest: whoever is told to work tonight has been told.
  const means = { database, keys: platformKeys(environment), migrations, triggers }
  const night = { keep: environment.BACKUPS_KEPT, most: environment.BACKUPS_A_NIGHT }
  await backUpTonight(night, instantNow(), means)
  await goOnTonight({ ...means, platform: means.keys.platform })
}
