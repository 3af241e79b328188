import { auditEntry } from '@kps/foundation/audit'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { type BlindIndex, sha256, toBase64Url } from '@kps/foundation/sealing'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { sql } from 'drizzle-orm'
import { identityHolds } from './identity.ts'
import { absoluteMinutes } from './session-rules.ts'

/**
 * Starts a session for the account that a provider's subject belongs to, in the capacity of its first standing grant.
 * One round trip: identity, account with a role, the session, its audit entry.
 * @returns the secret for the cookie; only its hash is stored
 * @throws Failure not-permitted when nobody here has that subject, or has no role any more
 */
export async function startSession(
  database: Database<string>,
  subject: BlindIndex,
  now: Instant,
  requestId: string,
): Promise<string> {
  const secret = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  const id = await sha256(secret)
  const standing = sql`from role_grants join accounts on accounts.id = role_grants.account_id
    where accounts.subject_index = ${subject} and not exists (select 1 from role_grant_endings where grant_id = role_grants.id)`
  const { orm } = database
  try {
    await database.batch([
      orm.run(asserts(identityHolds(database))),
      orm.run(asserts(sql`exists (select 1 ${standing})`)),
      orm.run(sql`insert into sessions (id, account_id, organisation_id, started_at, previous_seen_at, seen_at, ends_at)
        select ${id}, accounts.id, role_grants.organisation_id, ${now},
          (select max(earlier.seen_at) from sessions earlier where earlier.account_id = accounts.id),
          ${now}, ${addMinutes(now, absoluteMinutes)} ${standing} order by role_grants.granted_at, role_grants.id limit 1`),
      orm.run(auditEntry({ caller: { kind: 'session', sessionId: id }, action: 'session.started', now, requestId })),
    ])
  } catch (error) {
    if (error instanceof BatchRefused && error.statement === 0) throw new WrongDatabase('identity')
    if (error instanceof BatchRefused && error.statement === 1)
      throw new Failure('not-permitted', 'signIn.unknown.title')
    throw error
  }
  return secret
}

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
      orm.run(auditEntry({ caller: { kind: 'session', sessionId }, action: 'session.ended', now, requestId })),
      orm.run(
        sql`insert or ignore into session_endings (session_id, ended_at) select id, ${now} from sessions where id = ${sessionId}`,
      ),
    ])
  } catch (error) {
    if (error instanceof BatchRefused && error.statement === 0) throw new WrongDatabase('identity')
    throw error
  }
}
