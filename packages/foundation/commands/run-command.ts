import { type CallerSql, callerSql } from '@kps/foundation/access'
import { BatchRefused, type Statements } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import type * as v from 'valibot'
import { BadInput, parseInput } from './bad-input.ts'
import { guardedBatch, recordRefusal, standing } from './guarded-batch.ts'
import { type Either, planOf, repeatKey } from './plan.ts'
import { readRepeat } from './repeat.ts'
import { rowsOf } from './rows.ts'
import type { Visit } from './visit.ts'

/**
 * Load (if anything), decide, commit. The commit is one atomic batch: conditions, the row that makes a repeat harmless,
 * the changes, one audit entry.
 * @param formKey the form's one-time key, at least 16 characters: the same words with the same key give the first result
 *   again; other words are another command, so that nothing somebody wrote is taken for a repeat and dropped
 */
export async function runCommand<
  P extends string,
  A extends string,
  S extends v.GenericSchema,
  R extends Statements,
  D,
  Result,
>(
  definition: Either<P, A, S, R, D, Result>,
  visit: Visit<string>,
  given: unknown,
  formKey: string,
  roles: readonly string[],
): Promise<Result> {
  if (formKey.length < 16) throw new BadInput([{ field: 'formKey', messageKey: 'form.key.missing' }])
  const input = parseInput(definition.input, given)
  const { caller } = visit
  const who = callerSql(caller)
  const conditions = [...standing(visit, roles), ...(definition.access?.(input, who) ?? [])]
  const key = await repeatKey(definition, visit, input, formKey)
  try {
    const loaded = await load(definition, visit, input, who, conditions, key)
    if (loaded.repeat) return loaded.repeat.result
    return await commit(definition, visit, input, who, conditions, key, loaded.rows)
  } catch (error) {
    if (error instanceof Failure) await recordRefusal(visit, definition.action, error)
    throw error
  }
}

async function load<P extends string, A extends string, S extends v.GenericSchema, R extends Statements, D, Result>(
  definition: Either<P, A, S, R, D, Result>,
  visit: Visit<string>,
  input: v.InferOutput<S>,
  who: CallerSql,
  conditions: ReturnType<typeof standing>,
  key: string,
) {
  if (!definition.load) return { rows: undefined, repeat: undefined }
  const reads = definition.load(visit.database.orm, input, who)
  const results = await guardedBatch(visit, conditions, [readRepeat(visit.database.orm, key), ...Object.values(reads)])
  return { rows: rowsOf(reads, results), repeat: repeatOf<Result>(results[0]) }
}

async function commit<P extends string, A extends string, S extends v.GenericSchema, R extends Statements, D, Result>(
  definition: Either<P, A, S, R, D, Result>,
  visit: Visit<string>,
  input: v.InferOutput<S>,
  who: CallerSql,
  conditions: ReturnType<typeof standing>,
  key: string,
  rows: ReturnType<typeof rowsOf<R>> | undefined,
): Promise<Result> {
  const { database, now } = visit
  // Without `decide` the decision is a condition in SQL, and `Decision` is undefined by the definition's own type.
  const decision = (rows && definition.decide ? definition.decide(rows, input, now) : undefined) as D
  const { plan, statements } = await planOf(definition, visit, input, who, decision, key)
  try {
    await guardedBatch(visit, conditions, statements)
    return plan.result
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error
    if (error.statement === 0) {
      const [found] = await guardedBatch(visit, conditions, [readRepeat(database.orm, key)])
      const repeat = repeatOf<Result>(found)
      if (repeat) return repeat.result
    }
    throw (
      plan.assertions?.[error.statement - 1]?.refusal ??
      plan.whenRefused ??
      new Failure('conflict', 'page.conflict.title')
    )
  }
}

/** Our own words, written by `remember` in the batch that made them true; nothing else writes that column. */
function repeatOf<Result>(rows: unknown): { result: Result } | undefined {
  const row = Array.isArray(rows) ? rows[0] : undefined
  return row ? { result: JSON.parse(row.result) as Result } : undefined
}
