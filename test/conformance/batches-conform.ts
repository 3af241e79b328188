import { expect } from 'vitest'
import type { Line } from './target.ts'

const execute = (sql: string, rest: object = {}) => ({ type: 'execute', stmt: { sql, ...rest } })
const step = (sql: string, condition?: object) => ({ stmt: { sql }, ...(condition ? { condition } : {}) })
const batch = (...steps: object[]) => ({ type: 'batch', batch: { steps } })
const close = { type: 'close' }
const first = (value: unknown) => ({ type: 'ok', response: { result: { rows: [[value]] } } })

/** When a step of a batch runs, and when a batch is refused, by promise. */
export const batchesConform: Readonly<Record<string, (line: Line) => Promise<void>>> = {
  async 'a step runs when its condition holds; one that was skipped is neither ok nor failed'(line) {
    const ok = (number: number) => ({ type: 'ok', step: number })
    const failed = (number: number) => ({ type: 'error', step: number })
    const { body } = await line.post({
      requests: [
        batch(
          step('select 1'),
          step('select nowhere', ok(0)),
          step('select 2', ok(1)),
          step('select 3', failed(1)),
          step('select 4', { type: 'or', conds: [ok(2), failed(2)] }),
          step('select 5', { type: 'and', conds: [{ type: 'not', cond: ok(2) }, { type: 'is_autocommit' }] }),
          step('select 6', { type: 'or', conds: [] }),
          step('select 7', { type: 'and', conds: [] }),
        ),
        close,
      ],
    })
    const ran = { rows: [[{ type: 'integer' }]] }
    const step_results = [ran, null, null, ran, null, ran, null, ran]
    const step_errors = [null, { message: expect.any(String) }, null, null, null, null, null, null]
    expect(body).toMatchObject({
      results: [{ response: { type: 'batch', result: { step_results, step_errors } } }, {}],
    })
  },

  async 'a batch that begins, commits or rolls back by conditions does so'(line) {
    const rest = { type: 'not', cond: { type: 'ok', step: 2 } }
    const whole = (value: string) =>
      batch(
        { stmt: { sql: 'begin immediate', want_rows: false } },
        { condition: { type: 'ok', step: 0 }, stmt: { sql_id: 0, args: [{ type: 'text', value }] } },
        step('commit', { type: 'ok', step: 1 }),
        step('rollback', rest),
      )
    const { body } = await line.post({
      requests: [
        { type: 'sequence', sql: 'create table cups (label text unique); create table sips (cup text)' },
        { type: 'store_sql', sql_id: 0, sql: 'insert into cups values (?)' },
        whole('once'),
        whole('once'),
        { type: 'get_autocommit' },
        execute('select count(*) from cups'),
        close,
      ],
    })
    expect(body).toMatchObject({
      results: [
        {},
        {},
        { response: { result: { step_errors: [null, null, null, null] } } },
        { response: { result: { step_errors: [null, { code: 'SQLITE_CONSTRAINT' }, null, null] } } },
        { response: { is_autocommit: true } },
        first({ value: '1' }),
        {},
      ],
    })
  },

  async 'a step that looks at itself or ahead refuses the whole request before anything runs'(line) {
    for (const condition of [
      { type: 'ok', step: 1 },
      { type: 'not', cond: { type: 'error', step: 9 } },
    ]) {
      const requests = [batch(step('create table never (x)'), step('select 1', condition))]
      expect((await line.post({ requests })).status).toBe(400)
    }
    expect((await line.post({ requests: [execute('select * from never'), close] })).body).toMatchObject({
      results: [{ type: 'error' }, {}],
    })
  },
}
