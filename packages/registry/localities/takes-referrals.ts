import { type SQL, sql } from 'drizzle-orm'

/** The condition that a locality takes referrals, within a statement over `localities`. */
export const takesReferrals: SQL = sql`exists (select 1 from locality_openings where locality_openings.locality_id = localities.id)`
