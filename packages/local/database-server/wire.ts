import * as v from 'valibot'
import { RequestFailure } from './failures.ts'
import { valueSchema } from './values.ts'

const sqlId = v.pipe(v.number(), v.safeInteger())
const sql = v.pipe(
  v.string(),
  v.check((text) => text.isWellFormed()),
)
const someSql = { sql: v.nullish(sql), sql_id: v.nullish(sqlId) }

const statement = v.object({
  ...someSql,
  args: v.nullish(v.array(valueSchema), []),
  named_args: v.nullish(v.array(v.object({ name: v.string(), value: valueSchema })), []),
  want_rows: v.nullish(v.boolean(), true),
})

const step = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

const condition: v.GenericSchema<Condition> = v.variant('type', [
  v.object({ type: v.picklist(['ok', 'error']), step }),
  v.object({ type: v.literal('not'), cond: v.lazy(() => condition) }),
  v.object({ type: v.picklist(['and', 'or']), conds: v.array(v.lazy(() => condition)) }),
  v.object({ type: v.literal('is_autocommit') }),
])

const batch = v.object({ steps: v.array(v.object({ condition: v.nullish(condition), stmt: statement })) })

const request = v.variant('type', [
  v.object({ type: v.literal('execute'), stmt: statement }),
  v.object({ type: v.literal('batch'), batch }),
  v.object({ type: v.literal('sequence'), ...someSql }),
  v.object({ type: v.literal('describe'), ...someSql }),
  v.object({ type: v.literal('store_sql'), sql_id: sqlId, sql }),
  v.object({ type: v.literal('close_sql'), sql_id: sqlId }),
  v.object({ type: v.literal('get_autocommit') }),
  v.object({ type: v.literal('close') }),
])

const pipeline = v.object({ baton: v.nullish(v.string()), requests: v.array(request) })

export type Pipeline = v.InferOutput<typeof pipeline>
export type StreamRequest = v.InferOutput<typeof request>
export type WireStatement = v.InferOutput<typeof statement>
export type Batch = v.InferOutput<typeof batch>

/** Reads the body of a pipeline request. Throws a RequestFailure of status 400 for anything that is not one. */
export function pipelineOf(text: string): Pipeline {
  try {
    const read = v.safeParse(pipeline, JSON.parse(text), { abortEarly: true })
    if (read.success) return read.output
  } catch (error) {
    // RangeError: conditions nested deeper than the stack.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error
  }
  throw new RequestFailure(400, 'The body is not a pipeline request')
}
