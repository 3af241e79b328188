import type { Instant } from '@kps/foundation/time'
import { addMinutes } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'

/** A session ends after fifteen idle minutes and after twelve hours in any case. */
export const idleMinutes = 15
export const absoluteMinutes = 12 * 60

export const sessionLives = (sessionId: string, now: Instant): SQL => sql`exists (
  select 1 from sessions where sessions.id = ${sessionId} and ends_at > ${now} and seen_at > ${addMinutes(now, -idleMinutes)}
  and not exists (select 1 from session_endings where session_id = sessions.id))`

/** Whether the session's account holds one of these roles, in the capacity the session acts in. */
export const holdsRole = (sessionId: string, roles: readonly string[]): SQL => sql`exists (
  select 1 from sessions join role_grants on role_grants.account_id = sessions.account_id
    and role_grants.organisation_id = sessions.organisation_id
  where sessions.id = ${sessionId} and role_grants.role in ${roles}
  and not exists (select 1 from role_grant_endings where grant_id = role_grants.id))`

/** Written at most once a minute, so that reading a page does not rewrite the session each time. */
export const touchSession = (sessionId: string, now: Instant): SQL =>
  sql`update sessions set seen_at = ${now} where sessions.id = ${sessionId} and seen_at < ${addMinutes(now, -1)}`
