import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doors } from '@kps/local/bundles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, startHouse } from './index.ts'

const reach = 'async reach(url) { return fetch(url).then((r) => r.status, (e) => e.message) }'

/** Doors small enough to read: what they say shows what the house gives them. */
const scripts = {
  'front-door': `import { WorkerEntrypoint } from 'cloudflare:workers'
    export class Porch extends WorkerEntrypoint { ${reach} }
    export default { fetch: () => new Response('front door') }`,
  locality: `let told = []
    export default {
      fetch: (request) => Response.json({ host: new URL(request.url).host, told }),
      async queue(batch) { told.push(...batch.messages.map((message) => message.body)) },
    }`,
  hub: `export default { async fetch(request, env) { return new Response(await env.TENANCY.ping()) } }`,
  registry: `import { WorkerEntrypoint } from 'cloudflare:workers'
    export class Tenancy extends WorkerEntrypoint {
      ping() { return 'pong' }
      refuse() { throw new Error('not today') }
      ${reach}
    }
    export default { async scheduled(event, env) { await env.NIGHT.send('night has come') } }`,
}

let folder: string
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kps-house-'))
  const empty = { compatibilityDate: '2026-07-01', compatibilityFlags: [], bindings: {}, serviceBindings: {} }
  const options = { ...empty, queueProducers: {}, queueConsumers: {} }
  const switchboard = {
    'front-door': { ...options, serviceBindings: { PORCH: { name: 'front-door', entrypoint: 'Porch' } } },
    locality: { ...options, queueConsumers: { night: { maxBatchSize: 1 } } },
    hub: { ...options, serviceBindings: { TENANCY: { name: 'registry', entrypoint: 'Tenancy' } } },
    registry: { ...options, queueProducers: { NIGHT: { queueName: 'night' } } },
  }
  const bundles = join(folder, 'bundles')
  for (const door of doors) {
    await mkdir(join(bundles, door), { recursive: true })
    await writeFile(join(bundles, door, 'index.js'), scripts[door])
  }
  await writeFile(join(bundles, 'switchboard.json'), JSON.stringify(switchboard))
  const analyst = { key: 'analyst', place: 'hub', role: 'hub analyst', name: 'Mere Tūīfield' }
  house = await startHouse({
    folder: join(folder, 'data'),
    port: 0,
    localities: ['te-awa'],
    accounts: [analyst],
    bundles,
  })
})

afterAll(async () => {
  await house?.close()
  await rm(folder, { recursive: true, force: true })
})

test('this process asks a named entrypoint, and is told when it refuses', async () => {
  expect(await house.call('registry#Tenancy', 'ping')).toBe('pong')
  await expect(house.call('registry#Tenancy', 'refuse')).rejects.toThrow('not today')
})

test('a door that waits for the database server of this same process gets its answer', async () => {
  expect(await house.call('registry#Tenancy', 'reach', `${house.databaseServer.url}/health`)).toBe(200)
})

test('a door reaches what it needs and nothing else', async () => {
  const elsewhere = ['http://example.org/', house.issuer, house.url, 'http://127.0.0.1:1/']
  for (const url of elsewhere) {
    expect(await house.call('registry#Tenancy', 'reach', url)).toContain('outbound refused')
  }
})

test('the public door reaches neither the databases nor the identity provider', async () => {
  for (const url of [house.databaseServer.url, house.issuer, 'https://example.org/']) {
    expect(await house.call('front-door#Porch', 'reach', url)).toContain('outbound refused')
  }
})

test('the night goes from the registry through the queue to the locality door', async () => {
  await house.scheduled('registry')
  const told = async () => (await house.miniflare.dispatchFetch('http://te-awa.localhost/')).json()
  await expect.poll(told, { timeout: 10_000 }).toEqual({ host: 'te-awa.localhost', told: ['night has come'] })
})

test('each host opens its own door', async () => {
  const open = async (host: string) => (await house.miniflare.dispatchFetch(`http://${host}/`)).text()
  expect(await open('localhost')).toBe('front door')
  expect(await open('hub.localhost')).toBe('pong')
  expect(await open('registry.localhost')).toContain('"host":"registry.localhost"')
})

test('its secrets are for their owner’s eyes only, and its accounts’ subjects tell nothing', async () => {
  expect((await stat(join(folder, 'data', 'keys.json'))).mode & 0o777).toBe(0o600)
  expect(house.accounts.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^[\w-]{43}$/)])
})
