import { type AgencyTelling, agencyTelling } from '@kps/crossings/agency-notices'
import { idOf } from '@kps/crossings/ids'
import type { Database } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { openLocalityId, registryBatch } from '@kps/registry/localities'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { messagesFrom, selectNotices, type WaitingNotice } from './notices.ts'

const told = v.strictObject({ tellingId: idOf('out'), telling: agencyTelling })

/** Which others hear of it: those that list the agency and have not decided the same for themselves. */
const hear: Readonly<Record<AgencyTelling['state'], readonly AgencyTelling['state'][]>> = {
  'works-here': [],
  suspended: ['works-here', 'restored'],
  restored: ['suspended'],
  withdrawn: ['works-here', 'restored', 'suspended'],
}

/** The newest row of each locality about one agency. */
const newestOf = (nzbn: string) => sql`agency_memberships as newest where newest.nzbn = ${nzbn}
  and not exists (select 1 from agency_memberships as later where later.nzbn = newest.nzbn
    and later.locality_id = newest.locality_id and later.turn > newest.turn)`

/**
 * Keeps what a locality tells of an agency, once however often it is told, and which other localities are to hear of it: those
 * that list the agency. A locality in which it begins to work hears where else it is suspended.
 * @param given still to be checked: the telling's own id, and what is told
 * @returns the notices that are to go now; undefined when there is no such open locality, or what was told does not fit
 */
export async function keepTelling(
  database: Database<'registry'>,
  code: string,
  given: unknown,
  now: Instant,
): Promise<readonly WaitingNotice[] | undefined> {
  const parsed = v.safeParse(told, given)
  if (!parsed.success) return undefined
  const { telling, tellingId } = parsed.output
  const { orm } = database
  const here = openLocalityId(code)
  const others = sql`select newest.telling_id, newest.locality_id from ${newestOf(telling.nzbn)} and newest.locality_id <> ${here}`
  const [, , , kept, notices] = await registryBatch(database, [
    orm.run(sql`insert into agency_memberships (nzbn, locality_id, turn, state, legal_name, at, telling_id, told_at)
      select ${telling.nzbn}, open_one.id, 1 + (select count(*) from agency_memberships as turns
          where turns.nzbn = ${telling.nzbn} and turns.locality_id = open_one.id),
        ${telling.state}, ${telling.legalName}, ${telling.at}, ${tellingId}, ${now}
      from (select ${here} as id) as open_one where open_one.id is not null
        and not exists (select 1 from agency_memberships as again where again.telling_id = ${tellingId})`),
    orm.run(sql`insert or ignore into agency_notices (telling_id, locality_id, at)
      select ${tellingId}, other.locality_id, ${now} from (${others} and newest.state in ${['none', ...hear[telling.state]]}) as other
      where exists (select 1 from agency_memberships as told where told.telling_id = ${tellingId})`),
    orm.run(sql`insert or ignore into agency_notices (telling_id, locality_id, at)
      select other.telling_id, ${here}, ${now} from (${others} and newest.state = 'suspended') as other
      where ${telling.state} = 'works-here' and ${here} is not null`),
    orm.all(sql`select telling_id from agency_memberships where telling_id = ${tellingId}`),
    selectNotices(
      orm,
      sql`agency_notices.telling_id = ${tellingId} or (agency_notices.locality_id = ${here} and agency_notices.at = ${now})`,
    ),
  ])
  return Array.isArray(kept) && kept.length > 0 ? messagesFrom(notices) : undefined
}
