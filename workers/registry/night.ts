import { instantNow } from '@kps/foundation/time'
import { listUntakenNotices, type NoticeQueue, sendNotices } from '@kps/registry/agencies'
import { type LocalityQueue, tellOpenLocalities } from '@kps/registry/localities'
import { readEnvironment, registryDatabase } from './environment.ts'

/** One message per open locality: only the registry knows who is open. Notices that nobody has taken yet go again. */
export async function nightly(env: unknown): Promise<void> {
  const { NIGHT, NOTICES } = env as { readonly NIGHT: LocalityQueue; readonly NOTICES: NoticeQueue }
  const database = await registryDatabase(readEnvironment(env))
  await tellOpenLocalities(database, NIGHT)
  await sendNotices(NOTICES, await listUntakenNotices(database, instantNow()))
}
