import * as v from 'valibot'
import { expect } from 'vitest'
import type { Line } from './target.ts'

const execute = (sql: string) => ({ type: 'execute', stmt: { sql } })
const count = execute('select count(*) from cups')
const close = { type: 'close' }
const counted = (value: string) => ({ results: [{ response: { result: { rows: [[{ value }]] } } }] })
/** libsql-server says 400 to a baton that is no good, Turso's newer paper 404. */
const refused = [400, 404]

async function open(line: Line, requests: object[]): Promise<string> {
  return v.parse(v.object({ baton: v.string() }), (await line.post({ requests })).body).baton
}

/** What holds over several requests of one stream, by promise. */
export const streamsConform: Readonly<Record<string, (line: Line) => Promise<void>>> = {
  async 'a baton carries a transaction on, once; nobody else sees it meanwhile'(line) {
    await line.post({ requests: [execute('create table cups (id integer)'), close] })
    const baton = await open(line, [execute('begin'), execute('insert into cups values (1)')])
    expect((await line.post({ requests: [count, close] })).body).toMatchObject({
      results: [...counted('0').results, {}],
    })
    expect((await line.post({ baton, requests: [count] })).body).toMatchObject(counted('1'))
    expect(refused).toContain((await line.post({ baton, requests: [count] })).status)
  },

  async 'a baton that was changed or made up is refused'(line) {
    const baton = await open(line, [execute('begin')])
    for (const wrong of ['x', 'AAAA', `${baton[0] === 'A' ? 'B' : 'A'}${baton.slice(1)}`])
      expect(refused).toContain((await line.post({ baton: wrong, requests: [execute('select 1')] })).status)
    expect((await line.post({ baton, requests: [execute('rollback'), close] })).status).toBe(200)
  },

  async 'a stream that closes gets no baton, and what was open is undone'(line) {
    await line.post({ requests: [execute('create table cups (id integer)'), close] })
    const { body } = await line.post({ requests: [execute('begin'), execute('insert into cups values (1)'), close] })
    expect(body).toMatchObject({ baton: null })
    expect((await line.post({ requests: [count, { type: 'get_autocommit' }, close] })).body).toMatchObject({
      results: [...counted('0').results, { response: { is_autocommit: true } }, {}],
    })
  },
}
