import { expect } from 'vitest'
import type { Line } from './target.ts'

const execute = (sql: string, rest: object = {}) => ({ type: 'execute', stmt: { sql, ...rest } })
const step = (sql: string, condition?: object) => ({ stmt: { sql }, ...(condition ? { condition } : {}) })
const batch = (...steps: object[]) => ({ type: 'batch', batch: { steps } })
const close = { type: 'close' }
const first = (value: unknown) => ({ type: 'ok', response: { result: { rows: [[value]] } } })

/** What a hand-made body is answered, by promise. */
export const bodiesConform: Readonly<Record<string, (line: Line) => Promise<void>>> = {
  async 'both versions are there, and nobody gets in without a token'(line) {
    for (const path of ['v2', 'v3']) expect((await line.ask(path)).status).toBeLessThan(300)
    const body = JSON.stringify({ requests: [execute('select 1')] })
    for (const headers of [{}, { authorization: 'Bearer x.y.z' }, { authorization: 'Basic eDp5' }]) {
      for (const path of ['v2/pipeline', 'v3/pipeline'])
        expect((await line.ask(path, { method: 'POST', headers, body })).status).toBe(401)
    }
  },

  async 'an answer holds columns, rows, counts and each value by its type'(line) {
    const values = [
      { type: 'null' },
      { type: 'integer', value: '9223372036854775807' },
      { type: 'float', value: 1.5 },
      { type: 'text', value: 'kia ora, whānau' },
      { type: 'blob', base64: 'AAEC/w' },
    ]
    const { status, body } = await line.post({
      requests: [
        execute('select ? as a, ? as b, ? as c, ? as d, ? as e', { args: values, named_args: [], want_rows: true }),
        execute('create table cups (id integer primary key)'),
        execute('insert into cups values (7)'),
        execute('select id from cups', { want_rows: false }),
        close,
      ],
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      baton: null,
      results: [
        {
          type: 'ok',
          response: { type: 'execute', result: { cols: [{ name: 'a' }, {}, {}, {}, { name: 'e' }], rows: [values] } },
        },
        { type: 'ok' },
        { type: 'ok', response: { result: { affected_row_count: 1, last_insert_rowid: '7', rows: [] } } },
        { type: 'ok', response: { result: { rows: [] } } },
        { type: 'ok', response: { type: 'close' } },
      ],
    })
  },

  async 'a failed request stands in its place, and the later ones still run'(line) {
    const { status, body } = await line.post({
      requests: [execute('select * from never'), execute("select 'x'"), close],
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      results: [{ type: 'error', error: { message: expect.any(String) } }, first({ value: 'x' }), { type: 'ok' }],
    })
  },

  async 'what belongs to version 3 is refused in version 2'(line) {
    expect((await line.post({ requests: [{ type: 'get_autocommit' }] }, 2)).status).toBe(400)
    expect((await line.post({ requests: [batch(step('select 1', { type: 'is_autocommit' }))] }, 2)).status).toBe(400)
    expect((await line.post({ requests: [execute('select 1'), close] }, 2)).status).toBe(200)
  },

  async 'a stored text is used by its number until it is forgotten; 50 fit a stream, 5 kB each'(line) {
    const byId = { type: 'execute', stmt: { sql_id: 4 } }
    const store = (sql_id: number, sql = 'select 1') => ({ type: 'store_sql', sql_id, sql })
    const kept = await line.post({
      requests: [store(4, "select 'kia ora'"), byId, { type: 'close_sql', sql_id: 4 }, close],
    })
    expect(kept.body).toMatchObject({ results: [{ type: 'ok' }, first({ value: 'kia ora' }), { type: 'ok' }, {}] })
    expect((await line.post({ requests: [byId] })).status).toBe(400)
    const many = Array.from({ length: 51 }, (_, index) => store(index))
    expect(JSON.stringify((await line.post({ requests: many })).body)).toContain('SQL_STORE_TOO_MANY')
    const long = store(1, `select '${'x'.repeat(5_000)}'`)
    expect((await line.post({ requests: [long] })).body).toMatchObject({
      results: [{ error: { code: 'SQL_STORE_TOO_LARGE' } }],
    })
  },

  async 'describe tells parameters, columns and whether a statement reads'(line) {
    const requests = [
      { type: 'describe', sql: 'select :a as x, ? as y, ?5' },
      { type: 'describe', sql: 'explain select 1' },
      close,
    ]
    const params = [{ name: ':a' }, { name: null }, { name: null }, { name: null }, { name: '?5' }]
    const reads = { params, cols: [{ name: 'x' }, { name: 'y' }, {}], is_explain: false, is_readonly: true }
    expect((await line.post({ requests })).body).toMatchObject({
      results: [{ response: { result: reads } }, { response: { result: { is_explain: true } } }, {}],
    })
  },

  async 'each wrong statement has its code'(line) {
    const nothing = { type: 'null' }
    const wrong: [object, string][] = [
      [execute(''), 'SQL_NO_STATEMENT'],
      [execute('select 1; select 2'), 'SQL_MANY_STATEMENTS'],
      [execute('selec 1'), 'SQL_PARSE_ERROR'],
      [
        execute('select ?', { args: [nothing], named_args: [{ name: 'a', value: nothing }] }),
        'ARGS_BOTH_POSITIONAL_AND_NAMED',
      ],
    ]
    const { body } = await line.post({ requests: [...wrong.map(([request]) => request), close] })
    const refused = wrong.map(([, code]) => ({ type: 'error', error: { code } }))
    expect(body).toMatchObject({ results: [...refused, { type: 'ok' }] })
  },

  async 'a request that does not exist refuses the body'(line) {
    expect((await line.post({ requests: [{ type: 'dance' }] })).status).toBe(400)
  },
}
