import { holdsRole, identityHolds, sessionLives } from '@kps/foundation/access'
import { auditEntry } from '@kps/foundation/audit'
import { type Assertion, asserts, BatchRefused, type Statement } from '@kps/foundation/database'
import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { type SQL, sql } from 'drizzle-orm'
import type { Visit } from './visit.ts'

const signedOut = new Failure('not-signed-in', 'page.signedOut.title')
export const notPermitted = new Failure('not-permitted', 'page.forbidden.title')
/** Somebody arrived where they have nothing to read, and has a page of their own to go to: that is no refusal. */
export const goesElsewhere = new Failure('not-permitted', 'page.forbidden.title')

/**
 * Session and permit, as conditions in SQL. A lane has neither: its door is its permit.
 * @param elsewhere the roles of those who have a page of their own elsewhere, unless they hold one of `roles` too
 */
export function standing(
  visit: Visit<string>,
  roles: readonly string[],
  elsewhere: readonly string[] = [],
): readonly Assertion<Failure>[] {
  if (visit.caller.kind === 'lane') return []
  const { sessionId } = visit.caller
  return [
    { holds: sessionLives(sessionId, visit.now), refusal: signedOut },
    ...(elsewhere.length > 0 ? [{ holds: belongsHere(sessionId, roles, elsewhere), refusal: goesElsewhere }] : []),
    { holds: holdsRole(sessionId, roles), refusal: notPermitted },
  ]
}

const belongsHere = (sessionId: string, roles: readonly string[], elsewhere: readonly string[]): SQL =>
  sql`(${holdsRole(sessionId, roles)} or not ${holdsRole(sessionId, elsewhere)})`

/**
 * One atomic batch: whose database, then every condition, then the statements. Whatever is refused, nothing happened.
 * @returns the answers of the statements only
 * @throws WrongDatabase, the Failure of the first condition that does not hold, or BatchRefused counted from the first statement
 */
export async function guardedBatch(
  visit: Visit<string>,
  conditions: readonly Assertion<Failure>[],
  statements: readonly Statement[],
): Promise<readonly unknown[]> {
  const { database } = visit
  const run = (sql: Parameters<typeof asserts>[0]) => database.orm.run(asserts(sql))
  const first = conditions.length + 1
  try {
    const results = await database.batch([
      run(identityHolds(database)),
      ...conditions.map((condition) => run(condition.holds)),
      ...statements,
    ])
    return results.slice(first)
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error
    if (error.statement === 0) throw new WrongDatabase('this is not the database that was asked for')
    const condition = conditions[error.statement - 1]
    if (condition) throw condition.refusal
    throw new BatchRefused(error.statement - first, error.code)
  }
}

/** A refusal is an entry too, for a live session; for anybody else nothing is written, so nobody outside grows the log. */
export async function recordRefusal(
  visit: Visit<string>,
  action: string,
  refusal: Failure,
  record?: string,
): Promise<void> {
  const { caller, database, now, requestId } = visit
  if (caller.kind !== 'session' || refusal.code === 'not-signed-in') return
  await guardedBatch(
    visit,
    [{ holds: sessionLives(caller.sessionId, now), refusal: signedOut }],
    [database.orm.run(auditEntry({ caller, action, now, requestId, record, refusal: refusal.code }))],
  )
}
