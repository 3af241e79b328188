import type { SafekeepingLane, TenancyLane } from '@kps/crossings/tenancy'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { fromBase64Url } from '@kps/foundation/sealing'
import { settingsReader } from '@kps/foundation/settings'
import type { AssetsBinding } from '@kps/web-kit/assets'
import * as v from 'valibot'

/** The other doors that this one may call: `wrangler.toml` binds them, and these are all it calls so far. */
export interface Doors {
  readonly ASSETS: AssetsBinding
  readonly DIRECTORY: {
    list(): Promise<readonly PublicFacts[]>
    verifyingKeys(code: string): Promise<readonly { readonly id: string; readonly publicKey: string }[]>
  }
  readonly TENANCY: TenancyLane
  readonly SAFEKEEPING: SafekeepingLane
  readonly ALARMS: { raise(kind: string, requestId: string): Promise<void> }
}

const key = v.pipe(
  v.string(),
  v.transform(fromBase64Url),
  v.check((bytes) => bytes.length === 32),
)

const settingsSchema = v.object({
  HOST: v.pipe(v.string(), v.minLength(1)),
  SIGN_IN_ISSUER: v.pipe(v.string(), v.url()),
  SIGN_IN_CLIENT_ID: v.pipe(v.string(), v.minLength(1)),
  SIGN_IN_CLIENT_SECRET: v.pipe(v.string(), v.minLength(16)),
  COOKIE_KEY: key,
  DATABASE_ADDRESS: v.pipe(v.string(), v.includes('{namespace}')),
  HUB_DATABASE_NAMESPACE: v.pipe(v.string(), v.regex(/^hub-[a-z2-7]{26}$/)),
  HUB_DATABASE_KEY: v.pipe(
    v.string(),
    v.parseJson(),
    v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string(), d: v.string() }),
  ),
  HUB_DATA_KEY: key,
  HUB_SEALING_KEY: v.pipe(
    v.string(),
    v.parseJson(),
    v.strictObject({
      ...{ kty: v.literal('EC'), crv: v.literal('P-256') },
      ...{ x: v.string(), y: v.string(), d: v.string(), kid: v.string() },
    }),
  ),
})

export type Settings = v.InferOutput<typeof settingsSchema>

/** Reads the settings before anything is served: a bad environment is a refusal. */
export const readSettings = settingsReader(settingsSchema)
