import { organisationStands } from '@kps/foundation/access'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'

/** The agencies at this table now as one JSON column, for a read that has no statement to spare, and the schema to read it. */
export const agencyList = {
  sql: sql<string>`(select json_group_array(json_object('id', listed.id, 'name', listed.name))
    from (select id, name from agencies where ${organisationStands(sql`agencies.id`)} order by name limit 200) as listed)`,
  schema: v.pipe(v.string(), v.parseJson(), v.array(v.object({ id: v.string(), name: v.string() }))),
} as const
