import { libsqlServer, type Platform, turso } from '@kps/registry/platform'
import type { PlatformKeys } from '@kps/registry/provisioning'
import type { Environment } from './environment.ts'

/** The platform that the localities' databases live on, and the key that their data keys are wrapped with. */
export const platformKeys = (environment: Environment): PlatformKeys => ({
  platformKey: environment.PLATFORM_KEY,
  platform: databasePlatform(environment),
})

function databasePlatform(environment: Environment): Platform {
  const keeps = {
    afterRemovalDays: environment.DATABASE_AFTER_REMOVAL_DAYS,
    pointInTimeDays: environment.DATABASE_POINT_IN_TIME_DAYS,
    region: environment.DATABASE_REGION,
  }
  if (environment.DATABASE_PLATFORM === 'turso') {
    return turso({
      organisation: environment.TURSO_ORGANISATION,
      group: environment.TURSO_GROUP,
      apiToken: environment.TURSO_API_TOKEN,
      apiUrl: environment.TURSO_API_URL,
      addressTemplate: environment.TURSO_ADDRESS,
      keeps,
    })
  }
  return libsqlServer({
    adminUrl: environment.DATABASE_ADMIN_URL,
    adminKey: environment.DATABASE_ADMIN_KEY,
    addressTemplate: environment.DATABASE_ADDRESS,
    signingKey: environment.DATABASE_SIGNING_KEY,
    keeps,
  })
}
