import { batchResultOf, checkConditions } from './batch.ts'
import { RequestFailure, StatementFailure } from './failures.ts'
import type { Observation } from './observation.ts'
import { argumentsFor } from './parameters.ts'
import { onlyStatementOf, type Statement, statementsOf } from './statement.ts'
import type { Budget, StatementResult } from './statement-result.ts'
import type { Stream } from './stream.ts'
import type { EngineValue } from './values.ts'
import type { Batch, StreamRequest, WireStatement } from './wire.ts'

const textsAtMost = 50
const textLengthAtMost = 5_000

export type Circumstances = { readonly version: 2 | 3; readonly budget: Budget; readonly observation: Observation }

type Bound = { readonly statement: Statement; readonly values: readonly EngineValue[]; readonly wantRows: boolean }

/**
 * Carries out one request of a stream and gives its response. Throws a StatementFailure that belongs into the answer, or a
 * RequestFailure that ends the whole pipeline.
 */
export async function carryOut(stream: Stream, request: StreamRequest, so: Circumstances): Promise<object> {
  if (stream.closed) throw new RequestFailure(400, 'The stream was closed')
  switch (request.type) {
    case 'execute':
      return { type: 'execute', result: await run(stream, bind(stream, request.stmt), so) }
    case 'batch':
      return { type: 'batch', result: await runBatch(stream, request.batch, so) }
    case 'sequence':
      await runSequence(stream, textOf(stream, request), so)
      return { type: 'sequence' }
    case 'describe':
      return { type: 'describe', result: describe(stream, onlyStatementOf(textOf(stream, request))) }
    case 'store_sql':
      store(stream, request.sql_id, request.sql)
      return { type: 'store_sql' }
    case 'close_sql':
      stream.texts.delete(request.sql_id)
      return { type: 'close_sql' }
    case 'get_autocommit':
      if (so.version < 3) throw new RequestFailure(400, 'The `get_autocommit` request needs protocol version 3')
      return { type: 'get_autocommit', is_autocommit: stream.isAutocommit }
    case 'close':
      stream.close()
      return { type: 'close' }
  }
}

function run(stream: Stream, { statement, values, wantRows }: Bound, so: Circumstances): Promise<StatementResult> {
  so.observation.ran(stream.namespace.name, statement.sql)
  return stream.run(statement, values, { wantRows, budget: so.budget })
}

async function runBatch(stream: Stream, batch: Batch, so: Circumstances): Promise<object> {
  checkConditions(batch, so.version)
  const statements = batch.steps.map(({ stmt }) => onlyStatementOf(textOf(stream, stmt)))
  return await batchResultOf(
    batch,
    () => stream.isAutocommit,
    async (index) => {
      const step = batch.steps[index]
      const statement = statements[index]
      if (step === undefined || statement === undefined) throw new Error('a batch has no such step')
      return await run(stream, boundTo(statement, step.stmt), so)
    },
  )
}

async function runSequence(stream: Stream, text: string, so: Circumstances): Promise<void> {
  const statements = statementsOf(text)
  const refused = statements.find(({ refusal }) => refusal !== undefined)?.refusal
  if (refused !== undefined) throw refused
  for (const statement of statements) {
    await run(stream, { statement, values: argumentsFor(statement.parameters, [], []), wantRows: false }, so)
  }
}

function describe(stream: Stream, statement: Statement): object {
  return {
    params: statement.parameters.map((name) => ({ name })),
    cols: stream.connection.describe(statement),
    is_explain: statement.explains,
    is_readonly: !statement.writes,
  }
}

function store(stream: Stream, id: number, text: string): void {
  if (stream.texts.has(id)) throw new RequestFailure(400, `SQL text with id ${id} already exists`)
  if (stream.texts.size >= textsAtMost) {
    throw new StatementFailure('SQL_STORE_TOO_MANY', 'The server already stores as many SQL texts as it can')
  }
  if (Buffer.byteLength(text) > textLengthAtMost) {
    throw new StatementFailure('SQL_STORE_TOO_LARGE', 'The statement is too large to be stored')
  }
  stream.texts.set(id, text)
}

function bind(stream: Stream, wire: WireStatement): Bound {
  return boundTo(onlyStatementOf(textOf(stream, wire)), wire)
}

function boundTo(statement: Statement, wire: WireStatement): Bound {
  const values = argumentsFor(statement.parameters, wire.args, wire.named_args)
  return { statement, values, wantRows: wire.want_rows }
}

function textOf(stream: Stream, from: { sql?: string | null | undefined; sql_id?: number | null | undefined }): string {
  if (typeof from.sql === 'string' && typeof from.sql_id === 'number') {
    throw new RequestFailure(400, 'Only one of `sql` and `sql_id` may be given')
  }
  const text = typeof from.sql_id === 'number' ? stream.texts.get(from.sql_id) : from.sql
  if (typeof text !== 'string') throw new RequestFailure(400, 'No SQL text is given, or none is stored under that id')
  return text
}
