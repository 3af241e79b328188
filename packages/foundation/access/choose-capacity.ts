import { auditEntry } from '@kps/foundation/audit'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { sha256 } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import { sql } from 'drizzle-orm'
import { endingStatements } from './end-session.ts'
import { identityHolds } from './identity.ts'
import { mayChooseCapacity } from './session-rules.ts'
import { grantStands, organisationStands } from './standing-rules.ts'
import { newSessionSecret } from './start-session.ts'

/**
 * From now on this person acts for that organisation: a new session with a new secret, and the one they came with ends. It
 * ends when the first would have ended, so that nobody stays longer by changing over. One round trip.
 * @returns the secret for the cookie
 * @throws Failure not-signed-in when the session is over; not-permitted without a role there, or while it is suspended
 */
export async function chooseCapacity(
  database: Database<string>,
  sessionId: string,
  organisationId: string,
  now: Instant,
  requestId: string,
): Promise<string> {
  const secret = newSessionSecret()
  const id = await sha256(secret)
  const { orm } = database
  const caller = { kind: 'session', sessionId: id } as const
  try {
    await database.batch([
      orm.run(asserts(identityHolds(database))),
      orm.run(asserts(mayChooseCapacity(sessionId, now))),
      orm.run(
        asserts(sql`exists (select 1 from sessions join role_grants on role_grants.account_id = sessions.account_id
          where sessions.id = ${sessionId} and role_grants.organisation_id = ${organisationId} and ${grantStands()}
          and ${organisationStands(sql`role_grants.organisation_id`)})`),
      ),
      ...endingStatements(orm, sessionId, now, requestId),
      orm.run(sql`insert into sessions (id, account_id, organisation_id, started_at, previous_seen_at, seen_at, ends_at)
        select ${id}, account_id, ${organisationId}, ${now}, previous_seen_at, ${now}, ends_at
        from sessions where sessions.id = ${sessionId}`),
      orm.run(auditEntry({ caller, action: 'session.started', now, requestId })),
    ])
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error
    if (error.statement === 0) throw new WrongDatabase('identity')
    if (error.statement === 1) throw new Failure('not-signed-in', 'page.signedOut.title')
    throw new Failure('not-permitted', 'page.forbidden.title')
  }
  return secret
}
