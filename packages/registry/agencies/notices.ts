import { agencyNotice } from '@kps/crossings/agency-notices'
import type { Database, Orm } from '@kps/foundation/database'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { openLocalityId, registryBatch } from '@kps/registry/localities'
import { type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'

const rows = v.array(v.looseObject({ locality: v.string() }))

/** A message for one locality's queue, as `noticeMessage` in the crossings has it. */
export interface WaitingNotice {
  readonly locality: string
  readonly notice: v.InferOutput<typeof agencyNotice>
}

/** The statement that finds notices which their locality has not taken yet, oldest first. */
export const selectNotices = (orm: Orm, which: SQL) =>
  orm.all(sql`select receiver.code as locality, told.telling_id as id, told.nzbn, told.legal_name as legalName, told.state,
      told.at, teller.code as fromLocality, teller.name as fromName
    from agency_notices join agency_memberships as told on told.telling_id = agency_notices.telling_id
    join localities as receiver on receiver.id = agency_notices.locality_id
    join localities as teller on teller.id = told.locality_id
    where (${which}) and not exists (select 1 from agency_notice_receipts as taken
      where taken.telling_id = agency_notices.telling_id and taken.locality_id = agency_notices.locality_id)
    order by agency_notices.at limit 1000`)

/** The rows of `selectNotices` as messages. */
export const messagesFrom = (found: unknown): readonly WaitingNotice[] =>
  v.parse(rows, found).map(({ locality, ...notice }) => ({ locality, notice: v.parse(agencyNotice, notice) }))

const days = 90

/** Every notice of the last 90 days that its locality has not taken: they go again each night. */
export async function listUntakenNotices(
  database: Database<'registry'>,
  now: Instant,
): Promise<readonly WaitingNotice[]> {
  const [found] = await registryBatch(database, [
    selectNotices(database.orm, sql`agency_notices.at > ${addMinutes(now, -days * 24 * 60)}`),
  ])
  return messagesFrom(found)
}

/** Keeps that a locality has taken a notice. Taken again, it changes nothing; one that is not for it is not kept. */
export async function keepTaken(
  database: Database<'registry'>,
  code: string,
  tellingId: string,
  now: Instant,
): Promise<void> {
  await registryBatch(database, [
    database.orm.run(sql`insert or ignore into agency_notice_receipts (telling_id, locality_id, at)
      select telling_id, locality_id, ${now} from agency_notices
      where telling_id = ${tellingId} and locality_id = ${openLocalityId(code)}`),
  ])
}
