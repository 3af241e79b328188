import { type SQL, sql } from 'drizzle-orm'

export type ReasonToPause = 'restore' | 'closing' | 'migration'

/** For which reason a locality is paused now, or NULL: the newest row of any one reason says so. */
export const pausedFor = (localityId: SQL): SQL<ReasonToPause | null> =>
  sql<ReasonToPause | null>`(select begun.why from locality_pauses as begun
    where begun.locality_id = ${localityId} and begun.state = 'paused' and not exists (select 1 from locality_pauses as later
      where later.locality_id = begun.locality_id and later.why = begun.why and later.turn > begun.turn)
    order by begun.turn limit 1)`
