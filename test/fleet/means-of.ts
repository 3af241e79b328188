import { type Migration, openDatabase } from '@kps/foundation/database'
import { triggers } from '@kps/migrations/locality'
import { mintDatabaseToken, tokenMinutes } from '@kps/registry/keys'
import type { RolloutMeans } from '@kps/registry/rollout'
import type { JWK } from 'jose'

/** All that another process needs to carry out rollouts over this fleet. */
export interface FleetKeys {
  readonly server: string
  readonly signingKey: JWK
  readonly registry: string
}

/** A handle on the registry of a fleet, and what opens its localities, from anywhere. */
export async function meansOf(keys: FleetKeys, migrations: readonly Migration[]): Promise<RolloutMeans> {
  const platform = {
    open: async (namespace: string, now = new Date()) => ({
      url: new URL(`/${namespace}/`, keys.server).href,
      token: await mintDatabaseToken(keys.signingKey, namespace, now),
      expiresAt: now.getTime() + tokenMinutes * 60_000,
    }),
  }
  const { token, url } = await platform.open(keys.registry)
  return { database: openDatabase<'registry'>({ url, token, tenant: 'registry' }), platform, migrations, triggers }
}
