import type { Assertion } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { sql } from 'drizzle-orm'

/** That an agency is one of this locality's, whether it is at the table now or not. */
export const agencyIsKnown = (agencyId: string): Assertion<Failure> => ({
  holds: sql`exists (select 1 from agencies where agencies.id = ${agencyId})`,
  refusal: new Failure('not-found', 'page.notFound.title'),
})
