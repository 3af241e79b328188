import { WrongDatabase } from '@kps/foundation/failures'
import { sql } from 'drizzle-orm'
import { asserts } from './assertion.ts'
import { BatchRefused } from './batch.ts'
import type { Database, Statement } from './database.ts'

/** The statement that writes whose database this is. Once written it stays, whatever is written later. */
export const writeIdentity = (database: Database<string>): Statement =>
  database.orm.run(sql`insert or ignore into database_identity (only_row, tenant) values (1, ${database.tenant})`)

/** @throws WrongDatabase when it is another's, or nobody's */
export async function demandIdentity(database: Database<string>): Promise<void> {
  const holds = sql`exists (select 1 from database_identity where tenant = ${database.tenant})`
  await database.batch([database.orm.run(asserts(holds))]).catch((error: unknown) => {
    throw error instanceof BatchRefused ? new WrongDatabase('a database is another’s') : error
  })
}
