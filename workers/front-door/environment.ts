import { settingsReader } from '@kps/foundation/settings'
import type { FrontDoorSettings, FrontDoors } from '@kps/web-front-door/door'
import type { Limiters } from '@kps/web-front-door/limits'
import type { AssetsBinding } from '@kps/web-kit/assets'
import * as v from 'valibot'

/** What this door is bound to, all of it: it holds no key that opens anything and no credential of any database. */
export type Doors = FrontDoors & Limiters & { readonly ASSETS: AssetsBinding }

const address = v.pipe(v.string(), v.url(), v.startsWith('https://'))

const settingsSchema = v.object({
  HOST: v.pipe(v.string(), v.minLength(1)),
  NEUTRAL_SITE: address,
  SHIELDED_SITE: v.optional(address),
  // Strict, so that the private half, put here by mistake, is refused.
  HUB_PUBLIC_KEY: v.optional(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.strictObject({
        ...{ kty: v.literal('EC'), crv: v.literal('P-256') },
        ...{ x: v.string(), y: v.string(), kid: v.string() },
      }),
    ),
  ),
  NATIONAL_PHONE: v.optional(v.pipe(v.string(), v.regex(/^[\d ]{3,20}$/))),
  TURNSTILE_SITE_KEY: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{20,40}$/))),
})

/** Reads the settings before anything is served: a bad environment is a refusal. */
export const readSettings: (env: unknown) => FrontDoorSettings = settingsReader(settingsSchema)
