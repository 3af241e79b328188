import { type SQL, sql } from 'drizzle-orm'

/**
 * How many migrations the database of a locality has, in a statement over `localities`: as many as it was made with (their names
 * begin with their place, counted from 0), or as a rollout brought it to. The tenant's own row is the truth; this follows it.
 */
export const schemaOfLocality: SQL<number> = sql<number>`max(
  coalesce((select cast(substr(made.detail, 1, 4) as integer) + 1 from provisioning_steps as made
    where made.locality_id = localities.id and made.step = 'migrated'), 0),
  coalesce((select max(brought.number) from rollout_steps as brought
    where brought.locality_id = localities.id and brought.outcome = 'applied'), 0))`
