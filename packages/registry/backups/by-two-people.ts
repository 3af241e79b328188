import { type SQL, sql } from 'drizzle-orm'

/** Who runs the registry's command line: whoever has the keys of the house, whom no second person could hold back. */
export const operator = 'command'

/** Within a statement: one person asked that a locality be served from a restore and another confirmed it, or the operator did. */
export const byTwoPeople = (restoreId: string): SQL => sql`exists (select 1 from restore_steps as asked
  join restore_steps as confirmed on confirmed.restore_id = asked.restore_id and confirmed.step = 'switch-confirmed'
  where asked.restore_id = ${restoreId} and asked.step = 'switch-asked'
    and (confirmed.by <> asked.by or confirmed.by = ${operator}))`
