import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { namespaceName, openTrial, type Trial } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
})
afterAll(() => trial.end())

const execute = (sql: string) => ({ type: 'execute', stmt: { sql } })
const run = async (name: string, ...sql: readonly string[]) =>
  (await trial.post(name, { requests: sql.map(execute) })).body
const config = (name: string) => `/v1/namespaces/${name}/config`
const rows = (...values: readonly string[]) => ({
  results: [{ response: { result: { rows: values.map((value) => [{ value }]) } } }],
})
const blocked = { results: [{ type: 'error', error: { code: 'BLOCKED' } }] }

test('a fork is the database as one moment saw it, without what was not committed, and goes its own way', async () => {
  const [from, to] = [await trial.create(), namespaceName('b')]
  await run(from, 'create table cups (id integer)', 'insert into cups values (1)')
  const open = await trial.post(from, { requests: ['begin immediate', 'insert into cups values (2)'].map(execute) })
  expect(open.status).toBe(200)
  expect((await trial.admin('POST', `/v1/namespaces/${from}/fork/${to}`)).status).toBe(200)
  expect(await run(to, 'select id from cups')).toMatchObject(rows('1'))
  await run(to, 'insert into cups values (3)')
  expect(await run(from, 'select count(*) from cups')).toMatchObject(rows('1'))
  expect(await run(to, 'pragma integrity_check')).toMatchObject(rows('ok'))
  expect((await trial.admin('POST', `/v1/namespaces/${from}/fork/${to}`, {})).status).toBe(400)
  const nobody = namespaceName()
  expect((await trial.admin('POST', `/v1/namespaces/${nobody}/fork/${namespaceName()}`)).status).toBe(404)
  expect((await trial.admin('POST', `/v1/namespaces/${from}/fork/te-awa`)).status).toBe(400)
  const earlier = { timestamp: '2026-01-01T00:00:00' }
  expect((await trial.admin('POST', `/v1/namespaces/${from}/fork/${nobody}`, earlier)).status).toBe(500)
  expect(readdirSync(trial.folder).filter((file) => file.startsWith(nobody))).toEqual([])
})

test('a fork that broke off half way is no namespace, and can be made again', async () => {
  const [from, to] = [await trial.create(), namespaceName()]
  await run(from, 'create table cups (id integer)', 'insert into cups values (1)')
  writeFileSync(join(trial.folder, `${to}.db`), 'half')
  writeFileSync(join(trial.folder, `${to}.db-wal`), 'half')
  expect((await trial.admin('GET', config(to))).status).toBe(404)
  expect((await trial.admin('POST', `/v1/namespaces/${from}/fork/${to}`)).status).toBe(200)
  expect(await run(to, 'select id from cups')).toMatchObject(rows('1'))
})

test('a creation that broke off is made again, and somebody’s data without its settings are never written over', async () => {
  const [half, lost] = [namespaceName(), namespaceName()]
  writeFileSync(join(trial.folder, `${half}.db`), 'half')
  expect((await trial.admin('POST', `/v1/namespaces/${half}/create`, {})).status).toBe(200)
  expect(await run(half, 'pragma integrity_check')).toMatchObject(rows('ok'))
  writeFileSync(join(trial.folder, `${lost}.db`), 'data'.repeat(4_000))
  expect((await trial.admin('POST', `/v1/namespaces/${lost}/create`, {})).status).toBe(500)
  expect(readFileSync(join(trial.folder, `${lost}.db`), 'utf8')).toBe('data'.repeat(4_000))
})

test('a blocked namespace answers nobody, also whoever is in the middle of something, until it is let go', async () => {
  const name = await trial.create()
  await run(name, 'create table cups (id integer)', 'insert into cups values (1)')
  const begun = await trial.post(name, { requests: [execute('begin immediate')] })
  const { baton } = begun.body as { baton: string }
  const block = (reads: boolean, writes: boolean, rest: object = {}) =>
    trial.admin('POST', config(name), { block_reads: reads, block_writes: writes, ...rest })
  expect((await block(true, true, { block_reason: 'it is closed' })).status).toBe(200)
  expect(await run(name, 'select id from cups')).toMatchObject(blocked)
  const rest = await trial.post(name, { baton, requests: [execute('insert into cups values (2)'), execute('commit')] })
  expect(rest.body).toMatchObject({
    results: [{ error: { code: 'BLOCKED', message: 'Operation was blocked: it is closed' } }, { type: 'ok' }],
  })
  await block(false, true)
  expect(await run(name, 'select id from cups')).toMatchObject(rows('1'))
  expect(await run(name, 'insert into cups values (3)')).toMatchObject(blocked)
  await block(false, false)
  expect(await run(name, 'insert into cups values (4)')).toMatchObject({ results: [{ type: 'ok' }] })
})

test('a block outlives a restart', async () => {
  const name = await trial.create()
  await trial.admin('POST', config(name), { block_reads: true, block_writes: true })
  const again = await openTrial({ folder: trial.folder })
  expect((await again.post(name, { requests: [execute('select 1')] })).body).toMatchObject(blocked)
  await again.server.close()
})

test('settings are told in full, and what is left out of new ones is reset, as libsql-server does', async () => {
  const name = await trial.create()
  const first = await trial.admin('GET', config(name))
  expect(first.body).toEqual({
    block_reads: false,
    block_writes: false,
    block_reason: null,
    max_db_size: '16.0 EiB',
    heartbeat_url: null,
    jwt_key: null,
    allow_attach: false,
    txn_timeout_s: null,
    durability_mode: 'strong',
  })
  expect((await trial.admin('POST', config(name), { ...(first.body as object), block_writes: true })).status).toBe(200)
  for (const body of [{}, { block_reads: true }, { block_reads: 1, block_writes: 1 }, [], { durability_mode: 'off' }]) {
    expect((await trial.admin('POST', config(name), body)).status).toBe(400)
  }
  await trial.admin('POST', config(name), { block_reads: false, block_writes: true, block_reason: 'a while' })
  await trial.admin('POST', config(name), { block_reads: false, block_writes: true })
  expect((await trial.admin('GET', config(name))).body).toMatchObject({ block_writes: true, block_reason: null })
})
