import type { Database } from '@kps/foundation/database'
import { type SQL, sql } from 'drizzle-orm'

/** Asserted first in every batch: whose database this is. */
export const identityHolds = (database: Database<string>): SQL =>
  sql`exists (select 1 from database_identity where tenant = ${database.tenant})`
