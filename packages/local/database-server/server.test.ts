import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createClient } from '@libsql/client/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDatabaseServer } from './server.ts'
import { ed25519, namespaceName, openTrial, type Trial } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
})
afterAll(() => trial.end())

const select = { requests: [{ type: 'execute', stmt: { sql: 'select 1' } }, { type: 'close' }] }

test('only the admin key makes and removes namespaces, and removing leaves no file', async () => {
  const name = namespaceName('hub')
  const create = `/v1/namespaces/${name}/create`
  expect((await trial.admin('POST', create, {}, createHash('sha256').update('x').digest('hex'))).status).toBe(401)
  expect((await trial.admin('POST', create, {})).status).toBe(200)
  expect(await trial.admin('POST', create, {})).toMatchObject({
    status: 400,
    body: { error: `Namespace \`${name}\` already exists` },
  })
  expect((await trial.admin('GET', `/v1/namespaces/${name}/config`)).body).toMatchObject({
    durability_mode: 'strong',
    allow_attach: false,
  })
  expect((await trial.admin('POST', `/v1/namespaces/${name}/checkpoint`)).status).toBe(200)
  expect((await trial.post(name, select)).status).toBe(200)
  expect((await trial.admin('DELETE', `/v1/namespaces/${name}`)).status).toBe(200)
  expect(readdirSync(trial.folder).filter((file) => file.startsWith(name))).toEqual([])
  expect((await trial.post(name, select)).status).toBe(404)
  expect((await trial.admin('DELETE', `/v1/namespaces/${name}`)).status).toBe(404)
})

test('a namespace that is not random, weak or from elsewhere is not made', async () => {
  for (const name of ['kowhai-bay', 't-short', '..%2f..%2fx', namespaceName('x'), namespaceName().toUpperCase()]) {
    expect((await trial.admin('POST', `/v1/namespaces/${name}/create`, {})).status).toBe(400)
  }
  for (const body of [
    { durability_mode: 'relaxed' },
    { allow_attach: true },
    { dump_url: 'file:///x' },
    { jwt_key: 'x' },
    [],
  ]) {
    expect((await trial.admin('POST', `/v1/namespaces/${namespaceName()}/create`, body)).status).toBe(400)
  }
})

test('the versions and health are told; nothing else is there', async () => {
  const status = async (path: string, method = 'GET') => (await fetch(trial.server.url + path, { method })).status
  for (const path of ['/v2', '/v3', '/health', `/${namespaceName()}/v3`]) expect(await status(path)).toBe(200)
  for (const path of ['/', '/v3-protobuf', '/dump', '/console', '/dev/x/v2', '/v1/jobs'])
    expect(await status(path)).toBe(404)
  expect(await status(`/${namespaceName()}/v2/pipeline`)).toBe(405)
  const { headers } = await fetch(`${trial.server.url}/v3`, { headers: { origin: 'https://example.org' } })
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test('requests fail when they are told to: refused, cut before, or done and never answered', async () => {
  const name = await trial.create()
  const other = await trial.create()
  const db = createClient({ url: trial.server.urlOf(name), authToken: await trial.token(name) })
  await db.execute('create table cups (id integer)')
  trial.server.failNext(1, 'error', name)
  expect((await trial.post(other, select)).status).toBe(200)
  await expect(db.execute('insert into cups values (1)')).rejects.toThrow()
  trial.server.failNext(1, 'cut')
  await expect(db.execute('insert into cups values (2)')).rejects.toThrow()
  trial.server.failNext(1, 'unanswered')
  await expect(db.execute('insert into cups values (3)')).rejects.toThrow()
  expect((await db.execute('select id from cups')).rows.map((row) => row.id)).toEqual([3])
})

test('a held request waits until it is let go', async () => {
  const name = await trial.create()
  const hold = trial.server.hold()
  const both = Promise.all([trial.post(name, select), trial.post(name, select)])
  await hold.arrived(2)
  hold.release()
  expect((await both).map(({ status }) => status)).toEqual([200, 200])
})

test('past 128 requests at once the next is turned away', async () => {
  const name = await trial.create()
  const hold = trial.server.hold()
  const many = Promise.all(Array.from({ length: 128 }, () => trial.post(name, select)))
  await hold.arrived(128)
  expect((await trial.post(name, select)).status).toBe(429)
  hold.release()
  expect(new Set((await many).map(({ status }) => status))).toEqual(new Set([200]))
})

test('the data are there after a restart', async () => {
  const name = await trial.create()
  await trial.post(name, {
    requests: [{ type: 'sequence', sql: 'create table cups (id); insert into cups values (7)' }],
  })
  const again = await openTrial({ folder: trial.folder })
  const { body } = await again.post(name, { requests: [{ type: 'execute', stmt: { sql: 'select id from cups' } }] })
  expect(body).toMatchObject({ results: [{ response: { result: { rows: [[{ value: '7' }]] } } }] })
  await again.server.close()
})

test('a port in use, a short admin key or a key of another kind is said at once', async () => {
  const { pem } = ed25519()
  const options = { folder: trial.folder, port: 0, adminKey: 'a'.repeat(16), authPublicKeyPem: pem }
  await expect(startDatabaseServer({ ...options, port: trial.server.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await expect(startDatabaseServer({ ...options, adminKey: 'short' })).rejects.toThrow('admin key')
  await expect(startDatabaseServer({ ...options, authPublicKeyPem: 'none' })).rejects.toThrow('Ed25519')
})
