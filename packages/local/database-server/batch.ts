import { RequestFailure, StatementFailure } from './failures.ts'
import type { StatementResult } from './statement-result.ts'
import type { Batch, Condition } from './wire.ts'

export type WireError = { readonly message: string; readonly code: string; readonly extended_code?: string }

export type BatchResult = {
  readonly step_results: (StatementResult | null)[]
  readonly step_errors: (WireError | null)[]
  readonly replication_index: null
}

/** Refuses, before anything runs, a condition that looks at its own or a later step, or that the protocol's version does not have. */
export function checkConditions(batch: Batch, version: 2 | 3): void {
  batch.steps.forEach((step, index) => {
    if (step.condition) check(step.condition, index, version)
  })
}

function check(condition: Condition, index: number, version: 2 | 3): void {
  if ('step' in condition && condition.step >= index) {
    throw new RequestFailure(400, 'Invalid reference to step in a batch condition')
  }
  if (condition.type === 'is_autocommit' && version < 3) {
    throw new RequestFailure(400, 'BatchCond of type `is_autocommit` is not supported in this protocol version')
  }
  if (condition.type === 'not') check(condition.cond, index, version)
  if ('conds' in condition) for (const inner of condition.conds) check(inner, index, version)
}

/** Whether a step runs. A step that was skipped is neither ok nor failed. */
export function holds(condition: Condition, so: BatchResult, isAutocommit: () => boolean): boolean {
  switch (condition.type) {
    case 'ok':
      return so.step_results[condition.step] !== null
    case 'error':
      return so.step_errors[condition.step] !== null
    case 'not':
      return !holds(condition.cond, so, isAutocommit)
    case 'and':
      return condition.conds.every((inner) => holds(inner, so, isAutocommit))
    case 'or':
      return condition.conds.some((inner) => holds(inner, so, isAutocommit))
    case 'is_autocommit':
      return isAutocommit()
  }
}

/** Runs the steps in order through `run`; a step's failure stands in its place and stops nothing by itself. */
export async function batchResultOf(
  batch: Batch,
  isAutocommit: () => boolean,
  run: (step: number) => Promise<StatementResult>,
): Promise<BatchResult> {
  const result: BatchResult = { step_results: [], step_errors: [], replication_index: null }
  for (const [index, step] of batch.steps.entries()) {
    const runs = !step.condition || holds(step.condition, result, isAutocommit)
    const outcome = runs ? await run(index).catch(failureOf) : null
    result.step_results.push(outcome instanceof StatementFailure ? null : outcome)
    result.step_errors.push(outcome instanceof StatementFailure ? wireErrorOf(outcome) : null)
  }
  return result
}

/** The failure a statement is allowed to have; whatever else was thrown is thrown again. */
export function failureOf(thrown: unknown): StatementFailure {
  if (thrown instanceof StatementFailure) return thrown
  throw thrown
}

export function wireErrorOf({ message, code, extendedCode }: StatementFailure): WireError {
  return { message, code, ...(extendedCode === undefined ? {} : { extended_code: extendedCode }) }
}
