import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import type { Caller } from './caller.ts'

export interface Entry {
  readonly caller: Caller
  readonly action: string
  readonly now: Instant
  readonly requestId: string
  readonly record?: string | undefined
  /** A SQL expression that gives a JSON array of person ids, or the ids themselves. */
  readonly persons?: SQL | readonly string[] | undefined
  readonly refusal?: string | undefined
}

/**
 * The statement that appends one entry. Who acted, and in which capacity, is read from the session by the database
 * itself; the next sequence number is taken under the batch's write lock, so the log has no gaps. For a session that
 * does not exist it appends nothing.
 */
export function auditEntry(entry: Entry): SQL {
  const { caller } = entry
  const persons =
    entry.persons === undefined
      ? sql`'[]'`
      : isSql(entry.persons)
        ? entry.persons
        : sql`${JSON.stringify(entry.persons)}`
  const rest = sql`${entry.action}, ${entry.record ?? null}, coalesce((${persons}), '[]'), ${entry.refusal ?? null}`
  const head = sql`insert into audit_entries (sequence, at, request_id, actor, organisation_id, action, record, persons, refusal)
    select coalesce((select max(sequence) from audit_entries), 0) + 1, ${entry.now}, ${entry.requestId}`
  if (caller.kind === 'lane') return sql`${head}, ${`lane:${caller.lane}`}, null, ${rest}`
  return sql`${head}, account_id, organisation_id, ${rest} from sessions where sessions.id = ${caller.sessionId}`
}

const isSql = (persons: SQL | readonly string[]): persons is SQL => !Array.isArray(persons)
