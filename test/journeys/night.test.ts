import { tellOpenLocalities } from '@kps/registry/localities'
import { type ARegistry, aRegistry } from '@kps/test/tenants'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, test } from 'vitest'

let registry: ARegistry
let queues: Miniflare

beforeAll(async () => {
  registry = await aRegistry()
  queues = new Miniflare({
    modules: true,
    script: `let told = []
      export default {
        fetch: () => Response.json(told),
        queue: (batch) => { told.push(...batch.messages.map(({ body }) => body.locality)) },
      }`,
    compatibilityDate: '2026-07-01',
    cf: false,
    queueProducers: { NIGHT: { queueName: 'night' } },
    queueConsumers: { night: { maxBatchSize: 100, maxBatchTimeout: 0 } },
  })
})
afterAll(async () => {
  await queues?.dispose()
  await registry?.close()
})

test('the night is told to every open locality once, also where there are more than one call to the queue takes', async () => {
  const codes = Array.from({ length: 203 }, (_, place) => `place-${String(place).padStart(4, '0')}`)
  await registry.open(...codes)
  const queue = await queues.getQueueProducer<{ readonly locality: string }>('NIGHT')
  await expect(queue.sendBatch(codes.map((locality) => ({ body: { locality } })))).rejects.toThrow(
    /exceeds limit of 100/,
  )
  const before = registry.server.requests()
  await tellOpenLocalities(registry.database, queue)
  expect(registry.server.requests() - before).toBe(3)
  const told = async () => (await (await queues.dispatchFetch('http://localhost/')).json()) as string[]
  await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBe(203)
  expect((await told()).sort()).toEqual(codes)
})
