import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTrial, type Trial } from './trial.ts'

let trial: Trial
let namespace: string
let token: string
beforeAll(async () => {
  trial = await openTrial()
  namespace = await trial.create()
  token = await trial.token(namespace)
})
afterAll(() => trial.end())

const execute = (sql: string, rest: object = {}) => ({ type: 'execute', stmt: { sql, ...rest } })
const ask = (requests: unknown, version: 2 | 3 = 3) => trial.post(namespace, { requests }, token, version)

test('a body that is not a pipeline request is refused with 400, whatever it is', async () => {
  const wrong = [
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"requests":{}}',
    '{"requests":[{"type":"dance"}]}',
    `{"requests":${'['.repeat(50_000)}`,
  ]
  const value = (part: object) => JSON.stringify({ requests: [execute('select ?', { args: [part] })] })
  wrong.push(
    value({ type: 'integer', value: 1 }),
    value({ type: 'integer', value: '9223372036854775808' }),
    value({ type: 'bool', value: true }),
  )
  wrong.push(
    value({ type: 'text', value: '\ud800' }),
    value({ type: 'blob', base64: 'A' }),
    value({ type: 'float', value: '1' }),
    value({}),
  )
  wrong.push('{"requests":[{"type":"execute","stmt":{"sql":"select ?","args":[{"type":"float","value":1e999}]}}]}')
  const nested = `${'{"type":"not","cond":'.repeat(20_000)}{"type":"ok","step":0}${'}'.repeat(20_000)}`
  wrong.push(`{"requests":[{"type":"batch","batch":{"steps":[{"condition":${nested},"stmt":{"sql":"select 1"}}]}}]}`)
  for (const body of wrong)
    expect([body.slice(0, 60), (await trial.post(namespace, body, token)).status]).toEqual([body.slice(0, 60), 400])
  const large = `{"requests":[],"x":"${'x'.repeat(10 * 1024 * 1024)}"}`
  expect((await trial.post(namespace, large, token)).status).toBe(413)
})

test('no body, however made, ends the server or gives a 500', async () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('select ?1', 'begin', 'commit', 'insert into x values (:a)', '"'),
  )
  const value = fc.oneof(
    part,
    fc.record({ type: fc.constantFrom('null', 'integer', 'float', 'text', 'blob', 'bool'), value: part, base64: part }),
  )
  const stmt = fc.record(
    {
      sql: part,
      sql_id: fc.integer({ min: -1, max: 2 }),
      args: fc.array(value, { maxLength: 3 }),
      named_args: part,
      want_rows: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const type = fc.constantFrom(
    'execute',
    'batch',
    'sequence',
    'describe',
    'store_sql',
    'close_sql',
    'get_autocommit',
    'close',
  )
  const steps = fc.record({
    steps: fc.array(fc.record({ stmt, condition: part }, { requiredKeys: ['stmt'] }), { maxLength: 3 }),
  })
  const request = fc.record(
    { type, stmt, batch: steps, sql: part, sql_id: fc.integer({ min: 0, max: 2 }) },
    { requiredKeys: ['type'] },
  )
  const body = fc.record({ baton: part, requests: fc.array(request, { maxLength: 4 }) }, { requiredKeys: ['requests'] })
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, fc.jsonValue()), async (given) => {
      const { status } = await trial.post(namespace, given, token)
      expect([200, 400]).toContain(status)
    }),
    { numRuns: 400 },
  )
  expect((await ask([execute('select 1')])).status).toBe(200)
})
