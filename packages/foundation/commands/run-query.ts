import { callerSql, touchSession } from '@kps/foundation/access'
import { auditEntry } from '@kps/foundation/audit'
import type { Statements } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import * as v from 'valibot'
import { goesElsewhere, guardedBatch, recordRefusal, standing } from './guarded-batch.ts'
import type { QueryDefinition } from './query.ts'
import { type Rows, rowsOf } from './rows.ts'
import type { Visit } from './visit.ts'

/**
 * Reads in one atomic batch: identity, session, permit, access, the audit entry, then the reads. What was not audited
 * cannot come back.
 */
export async function runQuery<
  Permit extends string,
  Action extends string,
  Schema extends v.GenericSchema,
  Reads extends Statements,
  Own extends Statements,
  Answer,
>(
  definition: QueryDefinition<Permit, Action, Schema, Reads, Answer>,
  visit: Visit<string>,
  given: unknown,
  roles: readonly string[],
  own: Own,
  elsewhere: readonly string[] = [],
): Promise<{ readonly own: Rows<Own>; readonly answer: Answer }> {
  const parsed = v.safeParse(definition.input, given)
  if (!parsed.success) throw new Failure('not-found', 'page.notFound.title')
  const input = parsed.output
  const { caller, database, now, requestId, vault } = visit
  const who = callerSql(caller)
  const record = definition.record?.(input)
  const reads = definition.reads(database.orm, input, who, now)
  const entry = auditEntry({
    caller,
    action: definition.action,
    now,
    requestId,
    record,
    persons: definition.persons?.(input, who),
  })
  const conditions = [...standing(visit, roles, elsewhere), ...(definition.access?.(input, who) ?? [])]
  const touches = caller.kind === 'session' ? [database.orm.run(touchSession(caller.sessionId, now))] : []
  try {
    const results = await guardedBatch(visit, conditions, [
      ...touches,
      database.orm.run(entry),
      ...Object.values(own),
      ...Object.values(reads),
    ])
    const answer = await definition.answer(rowsOf(reads, results), { vault, input, now })
    return { own: rowsOf(own, results.slice(0, results.length - Object.keys(reads).length)), answer }
  } catch (error) {
    if (error instanceof Failure && error !== goesElsewhere)
      await recordRefusal(visit, definition.action, error, record)
    throw error
  }
}
