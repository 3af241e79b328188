import { auditEntry } from '@kps/foundation/audit'
import { asserts, BatchRefused, type Database, type Orm, type Statement } from '@kps/foundation/database'
import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { type BlindIndex, sha256, toBase64Url } from '@kps/foundation/sealing'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import { identityHolds } from './identity.ts'
import { absoluteMinutes } from './session-rules.ts'
import { accountStands, grantStands, organisationStands } from './standing-rules.ts'

/** What a browser keeps in its cookie: 32 random bytes. Only their hash is stored. */
export const newSessionSecret = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)))

export interface Started {
  /** For the cookie. */
  readonly secret: string
  /** They hold roles in more than one organisation: the session opens nothing before they chose one. */
  readonly mustChoose: boolean
}

/**
 * Starts a session for the account that a provider's subject belongs to. In one capacity it acts at once; of several its
 * person chooses (`chooseCapacity`). One round trip: identity, account with a role, the session, its audit entry.
 * @throws Failure not-permitted when nobody here has that subject, holds a role any more, or may act at present; whom only
 *   their organisation's standing keeps out is told so
 */
export async function startSession(
  database: Database<string>,
  subject: BlindIndex,
  now: Instant,
  requestId: string,
): Promise<Started> {
  const secret = newSessionSecret()
  const id = await sha256(secret)
  const standing = sql`from role_grants join accounts on accounts.id = role_grants.account_id
    where accounts.subject_index = ${subject} and ${grantStands()} and ${accountStands(sql`accounts.id`)}
    and ${organisationStands(sql`role_grants.organisation_id`)}`
  const { orm } = database
  try {
    const results = await database.batch([
      orm.run(asserts(identityHolds(database))),
      orm.run(asserts(sql`exists (select 1 ${standing})`)),
      ...sessionStatements(orm, {
        id,
        subject,
        organisationId: sql`(select case when count(distinct role_grants.organisation_id) = 1
          then min(role_grants.organisation_id) end ${standing})`,
        now,
        requestId,
      }),
      orm.all(sql`select organisation_id as organisation from sessions where sessions.id = ${id}`),
    ])
    const [row] = results.at(-1) as { organisation: string | null }[]
    return { secret, mustChoose: row?.organisation === null }
  } catch (error) {
    if (error instanceof BatchRefused && error.statement === 0) throw new WrongDatabase('identity')
    if (error instanceof BatchRefused && error.statement === 1) throw await refusalFor(database, subject)
    throw error
  }
}

/** Why somebody is not let in: their organisation may not act at present, which they are told; or nothing more is said. */
async function refusalFor(database: Database<string>, subject: BlindIndex): Promise<Failure> {
  const { orm } = database
  const [, rows] = await database.batch([
    orm.run(asserts(identityHolds(database))),
    orm.all(sql`select 1 from accounts join role_grants on role_grants.account_id = accounts.id
      where accounts.subject_index = ${subject} and ${grantStands()} and ${accountStands(sql`accounts.id`)} limit 1`),
  ])
  const holdsRole = Array.isArray(rows) && rows.length > 0
  return new Failure('not-permitted', holdsRole ? 'signIn.paused.title' : 'signIn.unknown.title')
}

/** The statements that start a session of a subject's account in one capacity, with its audit entry. Who may is for the batch to assert. */
export const sessionStatements = (
  orm: Orm,
  session: {
    readonly id: string
    readonly subject: BlindIndex
    readonly organisationId: SQL
    readonly now: Instant
    readonly requestId: string
  },
): readonly Statement[] => [
  orm.run(sql`insert into sessions (id, account_id, organisation_id, started_at, previous_seen_at, seen_at, ends_at)
    select ${session.id}, accounts.id, ${session.organisationId}, ${session.now},
      (select max(earlier.seen_at) from sessions earlier where earlier.account_id = accounts.id),
      ${session.now}, ${addMinutes(session.now, absoluteMinutes)}
    from accounts where accounts.subject_index = ${session.subject}`),
  orm.run(
    auditEntry({
      caller: { kind: 'session', sessionId: session.id },
      action: 'session.started',
      now: session.now,
      requestId: session.requestId,
    }),
  ),
]
