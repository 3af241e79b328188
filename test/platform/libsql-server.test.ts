import { libsqlServer, type Platform, randomNamespace } from '@kps/registry/platform'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ALine, aLine, type Trouble } from './a-line.ts'
import { type AServer, aServer } from './a-server.ts'
import { configAnswer, routes } from './documented-libsql.ts'
import { keeps } from './targets.ts'

let server: AServer
let line: ALine
let platform: Platform
let impatient: Platform
beforeAll(async () => {
  server = await aServer()
  line = await aLine(server.url)
  const { adminKey, signingKey } = server
  const addressTemplate = server.urlOf('{namespace}')
  const settings = { adminUrl: line.url, adminKey, signingKey, addressTemplate, keeps }
  platform = libsqlServer(settings)
  impatient = libsqlServer({ ...settings, patience: 200 })
})
afterEach(() => line.mend())
afterAll(async () => {
  await line.close()
  await server.close()
})

const onTheWay = (trouble: Trouble, end: string) => line.spoil(({ path }) => (path.endsWith(end) ? trouble : undefined))

test('every request is one that libsql-server has, shows the admin key, and names the namespace in its path alone', async () => {
  const [name, copy] = [randomNamespace('t'), randomNamespace('b')]
  await platform.create(name)
  await platform.block(name, true)
  await platform.copy(name, copy)
  await platform.remove(copy)
  await platform.exists(copy)
  expect(line.passed.length).toBeGreaterThan(8)
  for (const { body, headers, method, path } of line.passed) {
    const route = routes.find(([verb, form]) => verb === method && form.test(path))
    expect([method, path, route && v.is(route[2], body)]).toEqual([method, path, true])
    expect(headers.authorization).toBe(`basic ${server.adminKey}`)
    expect(Object.keys(headers).filter((header) => header.startsWith('x-namespace'))).toEqual([])
  }
  const create = line.passed.find(({ path }) => path.endsWith('/create'))
  expect(JSON.parse(create?.body ?? '')).toEqual({ durability_mode: 'strong' })
})

test('the local server tells settings in the form that libsql-server does', async () => {
  const name = randomNamespace('t')
  await platform.create(name)
  const headers = { authorization: `basic ${server.adminKey}` }
  const answer = await fetch(`${server.url}/v1/namespaces/${name}/config`, { headers })
  expect(v.is(configAnswer, await answer.json())).toBe(true)
})

test('a block sends back all that would be reset if it were left out, and not the size, which is told rounded', async () => {
  const name = randomNamespace('t')
  await platform.create(name)
  line.mend()
  await platform.block(name, true)
  const sent = line.passed.find(({ method }) => method === 'POST')
  const reset = { block_reason: null, jwt_key: null, allow_attach: false, txn_timeout_s: null }
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    block_reads: true,
    block_writes: true,
    durability_mode: 'strong',
    ...reset,
  })
})

test.for<Trouble>(['cut', 'hang', 'error'])(
  'a platform that does not make a database (%s) is a fault, and the next time it is made',
  async (trouble) => {
    const name = randomNamespace('t')
    onTheWay(trouble, '/create')
    await expect((trouble === 'hang' ? impatient : platform).create(name)).rejects.toThrow('the database platform')
    line.mend()
    expect(await platform.exists(name)).toBe(false)
    await platform.create(name)
    expect(await platform.exists(name)).toBe(true)
  },
)

test.for<Trouble>(['unanswered', 'error-after'])(
  'a platform that makes a database and does not say so (%s) is a fault, and the next time it is there',
  async (trouble) => {
    const name = randomNamespace('t')
    onTheWay(trouble, '/create')
    await expect(platform.create(name)).rejects.toThrow('the database platform')
    line.mend()
    await platform.create(name)
    expect(await server.namespaces('t')).toContain(name)
  },
)

test('whatever the platform says, nothing of its words or of the key is passed on', async () => {
  onTheWay('error', '/config')
  const thrown = await platform.exists(randomNamespace('t')).catch((error: unknown) => error)
  expect(String(thrown)).toBe('Fault: the database platform answered 500')
  expect(JSON.stringify(thrown)).not.toContain(server.adminKey)
})
