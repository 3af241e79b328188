import type { FoundedKeys, TenantAccessGrant, TenantPaused } from '@kps/crossings/tenant-access'
import { fromBase64Url } from '@kps/foundation/sealing'
import { settingsReader } from '@kps/foundation/settings'
import type { Agencies } from '@kps/locality/agencies'
import type { Closings } from '@kps/locality/exports'
import type { ContactsChange, Opening } from '@kps/locality/settings'
import type { TransfersIn } from '@kps/locality/transfers'
import type { AssetsBinding } from '@kps/web-kit/assets'
import type { Directory } from '@kps/web-locality/door'
import * as v from 'valibot'
import { turnstileSettings } from './check-visitor.ts'
import { hasAllSecrets, signInSettings } from './providers.ts'

/** The other doors that this one may call: `wrangler.toml` binds them, and these are all. */
export interface Doors {
  readonly ASSETS: AssetsBinding
  readonly TENANT_ACCESS: { open(code: string): Promise<TenantAccessGrant | TenantPaused | undefined> }
  readonly DIRECTORY: Directory
  readonly TRANSFERS_IN: TransfersIn
  readonly PUBLICATIONS_IN: { take(signed: string): Promise<{ readonly taken: boolean; readonly reason?: string }> }
  readonly AGENCIES: Agencies
  readonly OPENING: Opening & ContactsChange
  readonly CLOSINGS: Closings
  readonly ALARMS: { raise(kind: string, requestId: string, code?: string): Promise<void> }
}

export type { FoundedKeys }

const settingsSchema = v.pipe(
  v.object({
    HOST: v.pipe(v.string(), v.minLength(1)),
    ...signInSettings.entries,
    COOKIE_KEY: v.pipe(
      v.string(),
      v.transform(fromBase64Url),
      v.check((key) => key.length === 32),
    ),
    ...turnstileSettings.entries,
  }),
  v.check((settings) => hasAllSecrets(settings)),
)

export type Settings = v.InferOutput<typeof settingsSchema>

/** Reads the settings before anything is served: a bad environment is a refusal. */
export const readSettings = settingsReader(settingsSchema)
