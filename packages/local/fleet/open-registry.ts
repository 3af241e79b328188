import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { askRunningHouse, Refusal, readFolder } from '@kps/local/command'
import { startDatabaseServer } from '@kps/local/database-server'
import { keepKeys, publicPem } from '@kps/local/house'
import { migrations, triggers } from '@kps/migrations/locality'
import type { Means } from '@kps/registry/backups'
import { platformKeys, readEnvironment, registryDatabase, settleOf } from '@kps/registry/settings'

export interface OpenRegistry {
  /** Asked before each thing that is done, since the registry's token lasts five minutes. */
  readonly means: () => Promise<Means>
  readonly close: () => Promise<void>
}

/**
 * Opens the registry of a deployment, when the environment has its keys (those of the registry's door), and otherwise that of the
 * local house in the data folder, whether the house runs or not.
 * @throws Refusal when neither is there
 */
export async function openRegistry(settings: NodeJS.ProcessEnv): Promise<OpenRegistry> {
  if (settings.PLATFORM_KEY !== undefined) return { means: meansOf(settings), close: async () => {} }
  const folder = readFolder(settings)
  if (!existsSync(join(folder, 'keys.json'))) {
    throw new Refusal(
      `there is no house in ${folder}: start one with pnpm start, or set the registry's keys (README, "Deploy")`,
    )
  }
  const keys = await keepKeys(folder)
  let server: string | undefined
  const runs = await askRunningHouse(
    folder,
    (line) => {
      server = line
    },
    'databases',
  )
  const own = runs
    ? undefined
    : await startDatabaseServer({
        folder: join(folder, 'databases'),
        port: 0,
        adminKey: keys.databaseAdminKey,
        authPublicKeyPem: publicPem(keys.databaseSigningKey),
      })
  const url = server ?? own?.url ?? ''
  const local = {
    PLATFORM_KEY: keys.platformKey,
    DATABASE_SIGNING_KEY: JSON.stringify(keys.databaseSigningKey),
    DATABASE_ADDRESS: `${url}/{namespace}/`,
    DATABASE_PLATFORM: 'libsql-server',
    DATABASE_ADMIN_URL: `${url}/`,
    DATABASE_ADMIN_KEY: keys.databaseAdminKey,
    DATABASE_REGION: 'this machine',
    DATABASE_AFTER_REMOVAL_DAYS: '0',
    DATABASE_POINT_IN_TIME_DAYS: '0',
    REGISTRY_DATABASE_NAMESPACE: keys.registryNamespace,
  }
  return { means: meansOf(local), close: async () => own?.close() }
}

function meansOf(settings: NodeJS.ProcessEnv): OpenRegistry['means'] {
  const environment = read(settings)
  const settle = settleOf(environment)
  return async () => ({
    database: await registryDatabase(environment),
    keys: platformKeys(environment),
    migrations,
    triggers,
    ...(settle && { settle }),
  })
}

function read(settings: NodeJS.ProcessEnv) {
  try {
    return readEnvironment(settings)
  } catch (error) {
    throw new Refusal(`the registry's settings are not whole: ${error instanceof Error ? error.message : ''}`)
  }
}
