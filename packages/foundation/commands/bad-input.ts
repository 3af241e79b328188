import { Failure } from '@kps/foundation/failures'
import * as v from 'valibot'

/** One answer that does not fit: which field, and the key of the message for the person. */
export interface Problem {
  readonly field: string
  readonly messageKey: string
}

/** The input does not fit. The page shows the same form again with what was typed and these problems. */
export class BadInput extends Failure {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('bad-input', 'form.problem.title')
    this.problems = problems
  }
}

/** @throws BadInput with one problem a field, in the order of the schema; a message that is no key becomes a general one. */
export function parseInput<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const problems = new Map<string, Problem>()
  for (const issue of result.issues) {
    const field = v.getDotPath(issue) ?? ''
    const messageKey = /^[a-zA-Z]+(\.[a-zA-Z0-9-]+)+$/.test(issue.message) ? issue.message : 'form.answer.unfit'
    if (!problems.has(field)) problems.set(field, { field, messageKey })
  }
  throw new BadInput([...problems.values()])
}
