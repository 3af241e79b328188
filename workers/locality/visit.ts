import { instantNow } from '@kps/foundation/time'
import type { Lane, LocalityVisit } from '@kps/locality/roles'
import type { Tenant } from './tenant.ts'

/** A visit by a named lane: nobody is signed in, and only the commands of that lane take it. */
export const laneVisit = (tenant: Tenant, lane: Lane): LocalityVisit => ({
  database: tenant.database,
  vault: tenant.vault,
  caller: { kind: 'lane', lane },
  now: instantNow(),
  requestId: crypto.randomUUID(),
})
