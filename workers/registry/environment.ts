import { type Database, openDatabase } from '@kps/foundation/database'
import { fromBase64Url } from '@kps/foundation/sealing'
import { mintDatabaseToken } from '@kps/registry/keys'
import * as v from 'valibot'

const jwk = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string(), d: v.string() }),
)

const environmentSchema = v.object({
  PLATFORM_KEY: v.pipe(
    v.string(),
    v.transform(fromBase64Url),
    v.check((key) => key.length === 32),
  ),
  DATABASE_SIGNING_KEY: jwk,
  DATABASE_ADMIN_KEY: v.string(),
  DATABASE_ADMIN_URL: v.pipe(v.string(), v.url()),
  DATABASE_ADDRESS: v.pipe(v.string(), v.includes('{namespace}')),
  REGISTRY_DATABASE_NAMESPACE: v.pipe(v.string(), v.regex(/^registry-[a-z2-7]{26}$/)),
  /** Where the databases' disks stand, in words. */
  DATABASE_REGION: v.optional(v.string(), 'not stated'),
  REGISTRY_TENANT: v.optional(v.string(), 'registry'),
})

export type Environment = v.InferOutput<typeof environmentSchema>

/** Reads the door's settings and keys before serving anything: a bad environment is a refusal, not a crash later. */
export const readEnvironment = (env: unknown): Environment => v.parse(environmentSchema, env)

/** The registry's own database, with a fresh token for its namespace alone. */
export async function registryDatabase(environment: Environment): Promise<Database<'registry'>> {
  const namespace = environment.REGISTRY_DATABASE_NAMESPACE
  return openDatabase<'registry'>({
    url: environment.DATABASE_ADDRESS.replace('{namespace}', namespace),
    token: await mintDatabaseToken(environment.DATABASE_SIGNING_KEY, namespace),
    tenant: environment.REGISTRY_TENANT,
  })
}
