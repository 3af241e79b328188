import type { Orm } from '@kps/foundation/database'
import { asc } from 'drizzle-orm'
import { agencies } from './schema.ts'

/** The statement that lists the agencies at this table, for a choice on a form. */
export const agencyChoices = (orm: Orm) =>
  orm
    .select({ id: agencies.id, name: agencies.name, kind: agencies.kind })
    .from(agencies)
    .orderBy(asc(agencies.name))
    .limit(200)
