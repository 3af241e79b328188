import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openTrial, type Trial } from './trial.ts'

let trial: Trial
let namespace: string
beforeAll(async () => {
  trial = await openTrial()
})
beforeEach(async () => {
  namespace = await trial.create()
  await trial.post(namespace, { requests: [execute('create table cups (id integer)')] })
})
afterEach(() => vi.useRealTimers())
afterAll(() => trial.end())

const execute = (sql: string) => ({ type: 'execute', stmt: { sql } })
const count = execute('select count(*) from cups')
const close = { type: 'close' }

async function open(requests: object[]): Promise<string> {
  const { body } = await trial.post(namespace, { requests })
  return v.parse(v.object({ baton: v.string() }), body).baton
}

test('a baton carries a transaction on, once', async () => {
  const first = await open([execute('begin'), execute('insert into cups values (1)')])
  const second = await trial.post(namespace, { baton: first, requests: [count] })
  expect(second.body).toMatchObject({ results: [{ response: { result: { rows: [[{ value: '1' }]] } } }] })
  expect((await trial.post(namespace, { baton: first, requests: [count] })).status).toBe(400)
})

test('a baton is worth nothing in another namespace, changed, or made by another server', async () => {
  const baton = await open([execute('begin')])
  const other = await trial.create()
  expect((await trial.post(other, { baton, requests: [count] })).status).toBe(400)
  const changed = `${baton[0] === 'A' ? 'B' : 'A'}${baton.slice(1)}`
  expect((await trial.post(namespace, { baton: changed, requests: [count] })).status).toBe(400)
  for (const wrong of ['', 'x', 'AAAA', baton.slice(0, -1)]) {
    expect((await trial.post(namespace, { baton: wrong, requests: [count] })).status).toBe(400)
  }
  expect((await trial.post(namespace, { baton, requests: [count] })).status).toBe(200)
})

test('a stream that asks to close gets no baton and no later request', async () => {
  const closed = await trial.post(namespace, { requests: [execute('begin'), close] })
  expect(closed.body).toMatchObject({ baton: null })
  expect((await trial.post(namespace, { requests: [close, count] })).status).toBe(400)
})

test('a stream left alone for ten seconds expires and its transaction is undone', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const baton = await open([execute('begin'), execute('select 1')])
  vi.advanceTimersByTime(10_001)
  const { status, body } = await trial.post(namespace, { baton, requests: [count] })
  expect([status, body]).toMatchObject([400, { code: 'STREAM_EXPIRED' }])
})

test('a write transaction ends after five seconds, and what follows is not done outside it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const baton = await open([execute('begin immediate'), execute('insert into cups values (1)')])
  vi.advanceTimersByTime(5_001)
  const late = await trial.post(namespace, {
    baton,
    requests: [
      execute('insert into cups values (2)'),
      execute('insert into cups values (3)'),
      execute('commit'),
      execute('rollback'),
      count,
    ],
  })
  const timedOut = { type: 'error', error: { code: 'TRANSACTION_TIMEOUT' } }
  expect(late.body).toMatchObject({
    results: [timedOut, timedOut, timedOut, { type: 'ok' }, { response: { result: { rows: [[{ value: '0' }]] } } }],
  })
})

test('one writer who waits goes on when the one before is done', async () => {
  const baton = await open([execute('begin immediate'), execute('insert into cups values (1)')])
  const waiting = trial.post(namespace, { requests: [execute('insert into cups values (2)'), count, close] })
  expect((await trial.post(namespace, { requests: [count, close] })).body).toMatchObject({
    results: [{ response: { result: { rows: [[{ value: '0' }]] } } }, {}],
  })
  await trial.post(namespace, { baton, requests: [execute('commit'), close] })
  expect((await waiting).body).toMatchObject({
    results: [{}, { response: { result: { rows: [[{ value: '2' }]] } } }, {}],
  })
})

test('what one stream set aside does not reach the next', async () => {
  await trial.post(namespace, { requests: [execute('pragma foreign_keys = off'), execute('begin'), close] })
  const { body } = await trial.post(namespace, {
    requests: [execute('pragma foreign_keys'), { type: 'get_autocommit' }],
  })
  expect(body).toMatchObject({
    results: [{ response: { result: { rows: [[{ value: '1' }]] } } }, { response: { is_autocommit: true } }],
  })
})
