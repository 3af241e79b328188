import { organisationStands } from '@kps/foundation/access'
import type { Orm } from '@kps/foundation/database'
import { asc, sql } from 'drizzle-orm'
import { agencies } from './schema.ts'

/** The statement that lists the agencies at this table now, for a choice on a form: none that is suspended or has left. */
export const agencyChoices = (orm: Orm) =>
  orm
    .select({ id: agencies.id, name: agencies.name, kind: agencies.kind })
    .from(agencies)
    .where(organisationStands(sql`agencies.id`))
    .orderBy(asc(agencies.name))
    .limit(200)
