import { sql } from 'drizzle-orm'

/** Whether newer figures of the same quarter were prepared, for a select from `publications`. Written out, so that the outer row is meant. */
export const isReplaced = sql<number>`exists (select 1 from publications newer where newer.quarter = publications.quarter
  and (newer.prepared_at, newer.id) > (publications.prepared_at, publications.id))`
