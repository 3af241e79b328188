import { nightly } from './night.ts'

export { Agencies } from './agencies.ts'
export { Alarms } from './alarms.ts'
export { Applications } from './applications.ts'
export { Closings } from './closings.ts'
export { Directory } from './directory.ts'
export { Opening } from './opening.ts'
export { Safekeeping } from './safekeeping.ts'
export { Tenancy } from './tenancy.ts'
export { TenantAccess } from './tenant-access.ts'

/** No public route: whoever comes by the web finds nothing here. */
export default {
  fetch: () => new Response(null, { status: 404 }),
  scheduled: (_controller: ScheduledController, env: unknown) => nightly(env),
}
