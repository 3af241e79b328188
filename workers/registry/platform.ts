import { libsqlServer } from '@kps/registry/platform'
import type { PlatformKeys } from '@kps/registry/provisioning'
import type { Environment } from './environment.ts'

/** The platform that the localities' databases live on, and the key that their data keys are wrapped with. */
export const platformKeys = (environment: Environment): PlatformKeys => ({
  platformKey: environment.PLATFORM_KEY,
  platform: libsqlServer({
    adminUrl: environment.DATABASE_ADMIN_URL,
    adminKey: environment.DATABASE_ADMIN_KEY,
    addressTemplate: environment.DATABASE_ADDRESS,
    signingKey: environment.DATABASE_SIGNING_KEY,
    region: environment.DATABASE_REGION,
  }),
})
