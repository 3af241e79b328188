import { grantStands, identityHolds, mayChooseCapacity, organisationStands } from '@kps/foundation/access'
import { auditEntry } from '@kps/foundation/audit'
import { asserts, BatchRefused } from '@kps/foundation/database'
import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { Action } from './actions.ts'
import type { LocalityVisit } from './entrances.ts'
import { roles } from './permits.ts'

const capacity = v.object({
  agencyId: v.string(),
  agency: v.string(),
  roles: v.pipe(v.string(), v.parseJson(), v.array(v.picklist(roles))),
  isCurrent: v.pipe(
    v.number(),
    v.transform((flag) => flag === 1),
  ),
})

/** An agency that somebody may act for, and as what. */
export type Capacity = v.InferOutput<typeof capacity>

/**
 * For whom the session's own person may act: also before they first said so, when the session opens nothing else. One batch.
 * @throws Failure not-signed-in when the session is over
 */
export async function listCapacities(visit: LocalityVisit): Promise<readonly Capacity[]> {
  const { caller, database, now, requestId } = visit
  if (caller.kind !== 'session') throw new Failure('not-signed-in', 'page.signedOut.title')
  const { orm } = database
  const action: Action = 'capacities.listed'
  try {
    const results = await database.batch([
      orm.run(asserts(identityHolds(database))),
      orm.run(asserts(mayChooseCapacity(caller.sessionId, now))),
      orm.run(auditEntry({ caller, action, now, requestId })),
      orm.all(sql`select agencies.id as agencyId, agencies.name as agency, json_group_array(role_grants.role) as roles,
        coalesce(agencies.id = sessions.organisation_id, 0) as isCurrent
        from sessions join role_grants on role_grants.account_id = sessions.account_id
        join agencies on agencies.id = role_grants.organisation_id
        where sessions.id = ${caller.sessionId} and ${grantStands()} and ${organisationStands(sql`agencies.id`)}
        group by agencies.id order by agencies.name limit 50`),
    ])
    return v.parse(v.array(capacity), results.at(-1))
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error
    if (error.statement === 0) throw new WrongDatabase('identity')
    throw new Failure('not-signed-in', 'page.signedOut.title')
  }
}
