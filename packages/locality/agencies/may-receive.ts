import { type SQL, sql } from 'drizzle-orm'
import type { LawfulStanding } from './agency.ts'

/** What was last said about one standing in law of an agency: yes, no, unknown, or NULL when nothing was. */
export const lastSaid = (agencyId: SQL | string, standing: SQL | string): SQL<string | null> => sql<string | null>`(
  select newest.holds from agency_lawful_standings as newest
  where newest.agency_id = ${agencyId} and newest.standing = ${standing} order by newest.turn desc limit 1)`

/** Whether the law lets an agency receive on this ground. What was never set, or is unknown, is a no. */
export const mayReceiveAs = (agencyId: SQL | string, standing: LawfulStanding): SQL =>
  sql`coalesce(${lastSaid(agencyId, standing)}, 'unknown') = 'yes'`
