import { type LocalityQueue, tellOpenLocalities } from '@kps/registry/localities'
import { readEnvironment, registryDatabase } from './environment.ts'

/** One message per open locality: only the registry knows who is open. */
export async function nightly(env: unknown): Promise<void> {
  const { NIGHT } = env as { readonly NIGHT: LocalityQueue }
  await tellOpenLocalities(await registryDatabase(readEnvironment(env)), NIGHT)
}
