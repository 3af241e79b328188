import { auditEntry } from '@kps/foundation/audit'
import { asserts, BatchRefused, type Database, type Orm, type Statement } from '@kps/foundation/database'
import { WrongDatabase } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { sql } from 'drizzle-orm'
import { identityHolds } from './identity.ts'

/** The statements that end a session, with its audit entry. */
export const endingStatements = (
  orm: Orm,
  sessionId: string,
  now: Instant,
  requestId: string,
): readonly Statement[] => [
  orm.run(auditEntry({ caller: { kind: 'session', sessionId }, action: 'session.ended', now, requestId })),
  orm.run(
    sql`insert or ignore into session_endings (session_id, ended_at) select id, ${now} from sessions where id = ${sessionId}`,
  ),
]

/**
 * Ends a session at once. Ending one that has ended, or never was, changes nothing.
 * @throws WrongDatabase when the database is another's
 */
export async function endSession(
  database: Database<string>,
  sessionId: string,
  now: Instant,
  requestId: string,
): Promise<void> {
  const { orm } = database
  try {
    await database.batch([
      orm.run(asserts(identityHolds(database))),
      ...endingStatements(orm, sessionId, now, requestId),
    ])
  } catch (error) {
    if (error instanceof BatchRefused && error.statement === 0) throw new WrongDatabase('identity')
    throw error
  }
}
