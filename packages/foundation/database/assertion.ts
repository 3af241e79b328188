import { type SQL, sql } from 'drizzle-orm'

/** A condition that one batch demands, and what its absence is called. */
export interface Assertion<Refusal> {
  readonly holds: SQL
  readonly refusal: Refusal
}

/** The statement that refuses the whole batch unless the condition is true (1). Null refuses too. */
export const asserts = (holds: SQL): SQL => sql`insert into assertions (holds) values (coalesce((${holds}), 0))`
