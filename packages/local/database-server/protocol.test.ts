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

test('a statement about what is not there is not described', async () => {
  const sql = 'with x as (select 1) delete from sqlite_sequence'
  expect((await ask([{ type: 'describe', sql }])).body).toMatchObject({
    results: [{ error: { code: 'SQLITE_UNKNOWN' } }],
  })
})

test('what an engine could misread has its code, and the request goes on', async () => {
  const wrong: [object, string][] = [
    [execute('-- nothing\n;'), 'SQL_NO_STATEMENT'],
    [execute("select 'open"), 'SQL_PARSE_ERROR'],
    [execute('select 1\0'), 'SQL_PARSE_ERROR'],
    [execute('select $a::b(c)'), 'SQL_PARSE_ERROR'],
    [execute('select 9e999'), 'SQLITE_RANGE'],
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
