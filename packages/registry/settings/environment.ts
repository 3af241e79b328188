import { type Database, openDatabase } from '@kps/foundation/database'
import { fromBase64Url } from '@kps/foundation/sealing'
import { settingsReader } from '@kps/foundation/settings'
import { mintDatabaseToken } from '@kps/registry/keys'
import * as v from 'valibot'

const jwk = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string(), d: v.string() }),
)

const days = v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number))
const few = v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number))
const address = v.pipe(v.string(), v.includes('{namespace}'))
const url = v.pipe(v.string(), v.url(), v.endsWith('/'))
const text = v.pipe(v.string(), v.minLength(1))

/** The registry's own database and keys; its own and the hub's live on a libsql-server, wherever the localities' do. */
const own = v.object({
  PLATFORM_KEY: v.pipe(
    v.string(),
    v.transform(fromBase64Url),
    v.check((key) => key.length === 32),
  ),
  DATABASE_SIGNING_KEY: jwk,
  DATABASE_ADDRESS: address,
  REGISTRY_DATABASE_NAMESPACE: v.pipe(v.string(), v.regex(/^registry-[a-z2-7]{26}$/)),
  REGISTRY_TENANT: v.optional(v.string(), 'registry'),
  /** Where the localities' databases lie, in words, and how long whoever runs the platform can bring them back. */
  DATABASE_REGION: text,
  DATABASE_AFTER_REMOVAL_DAYS: days,
  DATABASE_POINT_IN_TIME_DAYS: days,
  /** Localities may be founded with people of the caller's choosing, and no application: a demo and a test, never a deployment. */
  FOUNDS_UNASKED: v.optional(v.literal('yes')),
  /** How many backups of a locality stay, and how many localities are backed up in one night. */
  BACKUPS_KEPT: v.optional(few, '14'),
  BACKUPS_A_NIGHT: v.optional(few, '40'),
})

/** The platform that the localities' databases live on. */
const platform = v.variant('DATABASE_PLATFORM', [
  v.object({ DATABASE_PLATFORM: v.literal('libsql-server'), DATABASE_ADMIN_KEY: text, DATABASE_ADMIN_URL: url }),
  v.object({
    DATABASE_PLATFORM: v.literal('turso'),
    TURSO_ORGANISATION: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    TURSO_GROUP: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    TURSO_API_TOKEN: text,
    TURSO_ADDRESS: v.pipe(address, v.startsWith('https://')),
    TURSO_API_URL: v.optional(url, 'https://api.turso.tech/v1/'),
  }),
])

const environmentSchema = v.intersect([own, platform])

export type Environment = v.InferOutput<typeof environmentSchema>

/** Reads the door's settings and keys before serving anything: a bad environment is a refusal, not a crash later. */
export const readEnvironment = settingsReader(environmentSchema)

/** The registry's own database, with a fresh token for its namespace alone. */
export async function registryDatabase(environment: Environment): Promise<Database<'registry'>> {
  const namespace = environment.REGISTRY_DATABASE_NAMESPACE
  return openDatabase<'registry'>({
    url: environment.DATABASE_ADDRESS.replace('{namespace}', namespace),
    token: await mintDatabaseToken(environment.DATABASE_SIGNING_KEY, namespace),
    tenant: environment.REGISTRY_TENANT,
  })
}
