import { listOpenLocalities } from '@kps/registry/localities'
import { readEnvironment, registryDatabase } from './environment.ts'

/** One message per open locality: only the registry knows who is open. */
export async function nightly(env: unknown): Promise<void> {
  const { NIGHT } = env as { readonly NIGHT: Queue<{ readonly locality: string }> }
  const localities = await listOpenLocalities(await registryDatabase(readEnvironment(env)))
  await NIGHT.sendBatch(localities.map(({ code }) => ({ body: { locality: code } })))
}
