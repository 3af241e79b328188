import { callerSql } from '@kps/foundation/access'
import { BatchRefused, type Statement, type Statements } from '@kps/foundation/database'
import { Fault } from '@kps/foundation/failures'
import type * as v from 'valibot'
import { parseInput } from './bad-input.ts'
import type { LaneDefinition } from './command.ts'
import { guardedBatch } from './guarded-batch.ts'
import { planOf, repeatKey } from './plan.ts'
import { runCommand } from './run-command.ts'
import type { Visit } from './visit.ts'

/** An act of a lane that is planned and not done yet. */
export interface Planned {
  readonly statements: readonly Statement[]
  /** Does it by itself. */
  readonly alone: () => Promise<unknown>
}

/** Plans a command of a lane, to be done together with others; one that reads first cannot be. */
export async function planLaneCommand<
  L extends string,
  A extends string,
  S extends v.GenericSchema,
  R extends Statements,
  D,
  T,
>(
  definition: LaneDefinition<L, A, S, R, D, T>,
  visit: Visit<string>,
  given: unknown,
  formKey: string,
): Promise<Planned> {
  if (definition.load || definition.access)
    throw new Fault('a command that asks first is not done together with others')
  const input = parseInput(definition.input, given)
  const key = await repeatKey(definition, visit, input, formKey)
  // Without reads there is nothing to decide: `Decision` is undefined by the definition's own type.
  const { statements } = await planOf(definition, visit, input, callerSql(visit.caller), undefined as D, key)
  return { statements, alone: () => runCommand(definition, visit, given, formKey, []) }
}

/**
 * Does all of them in one atomic batch, in their order, each with its own row against repeats and its own audit entry. Where any is
 * refused nothing of that has happened, and each is done by itself: what was done before is not done again.
 */
export async function runTogether(visit: Visit<string>, acts: readonly Planned[]): Promise<void> {
  if (acts.length === 0) return
  try {
    await guardedBatch(
      visit,
      [],
      acts.flatMap(({ statements }) => statements),
    )
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error
    for (const { alone } of acts) await alone()
  }
}
