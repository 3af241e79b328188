import { type CallerSql, touchSession } from '@kps/foundation/access'
import { auditEntry } from '@kps/foundation/audit'
import { asserts, type Statement, type Statements } from '@kps/foundation/database'
import type * as v from 'valibot'
import type { CommandDefinition, Commit, LaneDefinition } from './command.ts'
import { remember } from './repeat.ts'
import type { Visit } from './visit.ts'

export type Either<P extends string, A extends string, S extends v.GenericSchema, R extends Statements, D, Result> =
  | CommandDefinition<P, A, S, R, D, Result>
  | LaneDefinition<P, A, S, R, D, Result>

/** What makes two sendings of one command the same: who sends it, its form, its words. */
export function repeatKey<P extends string, A extends string, S extends v.GenericSchema, R extends Statements, D, T>(
  definition: Either<P, A, S, R, D, T>,
  { caller, vault }: Visit<string>,
  input: v.InferOutput<S>,
  formKey: string,
): Promise<string> {
  const actor = caller.kind === 'session' ? caller.sessionId : caller.lane
  const words = JSON.stringify(definition.sameWhen ? definition.sameWhen(input) : input)
  return vault.index('repeat', `${definition.action}|${actor}|${formKey}|${words}`)
}

/** What a command does, as it decided, and the statements of it: the row that makes a repeat harmless, conditions, changes, one audit entry. */
export async function planOf<P extends string, A extends string, S extends v.GenericSchema, R extends Statements, D, T>(
  definition: Either<P, A, S, R, D, T>,
  { caller, database, now, requestId, vault }: Visit<string>,
  input: v.InferOutput<S>,
  who: CallerSql,
  decision: D,
  key: string,
): Promise<{ readonly plan: Commit<T>; readonly statements: readonly Statement[] }> {
  const { orm } = database
  const plan = await definition.commit({ orm, input, decision, caller: who, now, vault })
  const { assertions = [], changes, persons, record, result } = plan
  return {
    plan,
    statements: [
      remember(orm, { key, action: definition.action, result: JSON.stringify(result), at: now }),
      ...assertions.map(({ holds }) => orm.run(asserts(holds))),
      ...changes,
      orm.run(auditEntry({ caller, action: definition.action, now, requestId, record, persons })),
      ...(caller.kind === 'session' ? [orm.run(touchSession(caller.sessionId, now))] : []),
    ],
  }
}
