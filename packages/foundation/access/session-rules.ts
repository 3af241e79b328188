import type { Instant } from '@kps/foundation/time'
import { addMinutes } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import { accountStands, grantStands, organisationStands } from './standing-rules.ts'

/** A session ends after fifteen idle minutes and after twelve hours in any case. */
export const idleMinutes = 15
export const absoluteMinutes = 12 * 60

const isOpen = (sessionId: string, now: Instant): SQL => sql`sessions.id = ${sessionId} and sessions.ends_at > ${now}
  and sessions.seen_at > ${addMinutes(now, -idleMinutes)}
  and not exists (select 1 from session_endings where session_id = sessions.id)
  and ${accountStands(sql`sessions.account_id`)}`

/**
 * Asked in every batch: the session is in use, in a capacity; its person is not suspended and still holds a role in that
 * capacity; its organisation is neither suspended nor withdrawn. What was taken away counts from the next request on.
 */
export const sessionLives = (sessionId: string, now: Instant): SQL => sql`exists (
  select 1 from sessions where ${isOpen(sessionId, now)}
  and exists (select 1 from role_grants where role_grants.account_id = sessions.account_id
    and role_grants.organisation_id = sessions.organisation_id and ${grantStands()})
  and ${organisationStands(sql`sessions.organisation_id`)})`

/** Whether the session's person may say for whom they act: also before they first did. It opens nothing else. */
export const mayChooseCapacity = (sessionId: string, now: Instant): SQL =>
  sql`exists (select 1 from sessions where ${isOpen(sessionId, now)})`

/** Whether the session's account holds one of these roles, in the capacity the session acts in. */
export const holdsRole = (sessionId: string, roles: readonly string[]): SQL => sql`exists (
  select 1 from sessions join role_grants on role_grants.account_id = sessions.account_id
    and role_grants.organisation_id = sessions.organisation_id
  where sessions.id = ${sessionId} and role_grants.role in ${roles} and ${grantStands()})`

/** Written at most once a minute, so that reading a page does not rewrite the session each time. */
export const touchSession = (sessionId: string, now: Instant): SQL =>
  sql`update sessions set seen_at = ${now} where sessions.id = ${sessionId} and seen_at < ${addMinutes(now, -1)}`
