import { sql } from 'drizzle-orm'
import type { Database, Statement } from './database.ts'

/** The statement that writes whose database this is. Once written it stays, whatever is written later. */
export const writeIdentity = (database: Database<string>): Statement =>
  database.orm.run(sql`insert or ignore into database_identity (only_row, tenant) values (1, ${database.tenant})`)
