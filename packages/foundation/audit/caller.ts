import { type SQL, sql } from 'drizzle-orm'

/** Who asks: a signed-in person by their session, or a named lane between doors (`intake`, `founding`, `night`). */
export type Caller =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'lane'; readonly lane: string }

/** The caller as SQL derives it, so that no statement trusts what the door believes. */
export interface CallerSql {
  readonly accountId: SQL<string>
  readonly organisationId: SQL<string | null>
}

export function callerSql(caller: Caller): CallerSql {
  if (caller.kind === 'lane') return { accountId: sql`${`lane:${caller.lane}`}`, organisationId: sql`null` }
  return {
    accountId: sql<string>`(select account_id from sessions where sessions.id = ${caller.sessionId})`,
    organisationId: sql<string>`(select organisation_id from sessions where sessions.id = ${caller.sessionId})`,
  }
}
