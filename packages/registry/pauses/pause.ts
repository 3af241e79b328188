import type { Orm, Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import type { ReasonToPause } from '@kps/registry/localities'
import { type SQL, sql } from 'drizzle-orm'

interface Pause {
  readonly localityId: string
  readonly why: ReasonToPause
  readonly at: Instant
  /** An account at the hub, or who ran the command. */
  readonly by: string
}

/** Whether it is paused for that reason now: the newest row of the reason says it. */
const isPausedFor = (localityId: string, why: ReasonToPause): SQL =>
  sql`coalesce((select newest.state from locality_pauses as newest where newest.locality_id = ${localityId}
    and newest.why = ${why} order by newest.turn desc limit 1), 'resumed') = 'paused'`

const turn = (orm: Orm, state: 'paused' | 'resumed', { at, by, localityId, why }: Pause, isDue: SQL): Statement =>
  orm.run(sql`insert into locality_pauses (locality_id, turn, state, why, at, by)
    select ${localityId}, coalesce((select max(last.turn) from locality_pauses as last where last.locality_id = ${localityId}), 0) + 1,
      ${state}, ${why}, ${at}, ${by}
    where ${isDue}`)

/** The statement that pauses a locality: from the next time a door asks, it is not served. Again for the same reason changes nothing. */
export const pause = (orm: Orm, asked: Pause): Statement =>
  turn(orm, 'paused', asked, sql`not ${isPausedFor(asked.localityId, asked.why)}`)

/** The statement that ends a pause for one reason; another reason goes on. */
export const resume = (orm: Orm, asked: Pause): Statement =>
  turn(orm, 'resumed', asked, isPausedFor(asked.localityId, asked.why))
