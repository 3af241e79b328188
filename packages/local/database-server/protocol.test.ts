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
const step = (sql: string, condition?: object) => ({ stmt: { sql }, ...(condition ? { condition } : {}) })
const batch = (...steps: object[]) => ({ type: 'batch', batch: { steps } })

test('a step runs when its condition holds; one that was skipped is neither ok nor failed', async () => {
  const { body } = await ask([
    batch(
      step('select 1'),
      step('select nowhere', { type: 'ok', step: 0 }),
      step('select 2', { type: 'ok', step: 1 }),
      step('select 3', { type: 'error', step: 1 }),
      step('select 4', {
        type: 'or',
        conds: [
          { type: 'ok', step: 2 },
          { type: 'error', step: 2 },
        ],
      }),
      step('select 5', {
        type: 'and',
        conds: [{ type: 'not', cond: { type: 'ok', step: 2 } }, { type: 'is_autocommit' }],
      }),
      step('select 6', { type: 'or', conds: [] }),
      step('select 7', { type: 'and', conds: [] }),
    ),
  ])
  const ran = { rows: [[{ type: 'integer' }]] }
  expect(body).toMatchObject({
    results: [
      {
        response: {
          result: {
            step_results: [ran, null, null, ran, null, ran, null, ran],
            step_errors: [null, { code: 'SQL_INPUT_ERROR' }, null, null, null, null, null, null],
          },
        },
      },
    ],
  })
})

test('a step that looks at itself or ahead refuses the whole request before anything runs', async () => {
  for (const condition of [
    { type: 'ok', step: 1 },
    { type: 'not', cond: { type: 'error', step: 9 } },
  ]) {
    expect((await ask([batch(step('create table never (x)'), step('select 1', condition))])).status).toBe(400)
  }
  expect((await ask([execute('select * from never')])).body).toMatchObject({
    results: [{ error: { code: 'SQLITE_UNKNOWN' } }],
  })
  expect((await ask([batch(step('select 1', { type: 'is_autocommit' }))], 2)).status).toBe(400)
  expect((await ask([{ type: 'get_autocommit' }], 2)).status).toBe(400)
})

test('a stored text is used by its number until it is forgotten', async () => {
  const byId = { type: 'execute', stmt: { sql_id: 4 } }
  const { status, body } = await ask([
    { type: 'store_sql', sql_id: 4, sql: "select 'kia ora'" },
    byId,
    { type: 'close_sql', sql_id: 4 },
  ])
  expect([status, body]).toMatchObject([
    200,
    { results: [{}, { response: { result: { rows: [[{ value: 'kia ora' }]] } } }, {}] },
  ])
  expect((await ask([byId])).status).toBe(400)
  const many = Array.from({ length: 51 }, (_, index) => ({ type: 'store_sql', sql_id: index, sql: 'select 1' }))
  expect(JSON.stringify((await ask(many)).body)).toContain('SQL_STORE_TOO_MANY')
  const long = { type: 'store_sql', sql_id: 1, sql: `select '${'x'.repeat(5_000)}'` }
  expect((await ask([long])).body).toMatchObject({ results: [{ error: { code: 'SQL_STORE_TOO_LARGE' } }] })
})

test('describe tells parameters, columns and whether a statement reads', async () => {
  const { body } = await ask([
    { type: 'describe', sql: 'select :a as x, ? as y, ?5' },
    { type: 'describe', sql: 'explain select 1' },
    { type: 'describe', sql: 'with x as (select 1) delete from sqlite_sequence' },
  ])
  const params = [{ name: ':a' }, { name: null }, { name: null }, { name: null }, { name: '?5' }]
  expect(body).toMatchObject({
    results: [
      {
        response: {
          result: { params, cols: [{ name: 'x' }, { name: 'y' }, {}], is_explain: false, is_readonly: true },
        },
      },
      { response: { result: { is_explain: true } } },
      { error: { code: 'SQLITE_UNKNOWN' } },
    ],
  })
})

test('each wrong statement has its code, and the request goes on', async () => {
  const wrong: [object, string][] = [
    [execute(''), 'SQL_NO_STATEMENT'],
    [execute('-- nothing\n;'), 'SQL_NO_STATEMENT'],
    [execute('select 1; select 2'), 'SQL_MANY_STATEMENTS'],
    [execute('selec 1'), 'SQL_PARSE_ERROR'],
    [execute("select 'open"), 'SQL_PARSE_ERROR'],
    [execute('select 1\0'), 'SQL_PARSE_ERROR'],
    [execute('select $a::b(c)'), 'SQL_PARSE_ERROR'],
    [execute('select 9e999'), 'SQLITE_RANGE'],
    [
      execute('select ?', { args: [{ type: 'null' }], named_args: [{ name: 'a', value: { type: 'null' } }] }),
      'ARGS_BOTH_POSITIONAL_AND_NAMED',
    ],
    [
      execute(
        'with recursive c(x) as (values (1) union all select x + 1 from c limit 11) select zeroblob(1000000) from c',
      ),
      'RESPONSE_TOO_LARGE',
    ],
  ]
  const { body } = await ask(wrong.map(([request]) => request))
  expect(body).toMatchObject({ results: wrong.map(([, code]) => ({ type: 'error', error: { code } })) })
})

test('nothing reaches beyond the one database file', async () => {
  const tries = [
    "attach '/tmp/other.db' as other",
    '/* x */ ATTACH "a" AS b',
    'detach main',
    'vacuum',
    "vacuum into '/tmp/copy.db'",
    "select writefile('/tmp/x', 'y')",
    `select "readfile"('/etc/passwd')`,
    "select * from 'fsdir'('/')",
    "explain query plan select * from fsdir('/')",
    "select load_extension('x')",
    'create temp table t (x)',
    'pragma journal_mode = delete',
    'pragma main.synchronous(0)',
    'explain pragma writable_schema = on',
    'pragma "query_only" = 0',
    'pragma ignore_check_constraints = 1',
    'pragma user_version = 3',
    'reindex',
  ]
  const { body } = await ask(tries.map((sql) => execute(sql)))
  expect(body).toMatchObject({ results: tries.map(() => ({ type: 'error', error: { code: 'BLOCKED' } })) })
  const fine = [
    'pragma table_info(sqlite_schema)',
    'pragma main.foreign_keys',
    'pragma user_version',
    "select 'readfile'",
  ]
  expect((await ask(fine.map((sql) => execute(sql)))).body).toMatchObject({ results: fine.map(() => ({ type: 'ok' })) })
})
