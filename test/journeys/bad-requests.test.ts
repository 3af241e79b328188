import { type AHouse, aHouse, anything, aVisitor } from '@kps/test/house'
import { refuse } from '@kps/test/judging'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

let house: AHouse

beforeAll(async () => {
  house = await aHouse()
})

afterAll(() => house?.close())

const doors = ['front door', 'kowhai-bay', 'hub'] as const

test('a host or a locality that is not ours is not found', async () => {
  for (const place of ['nowhere', 'registry', 'a', 'xn--kwhai', 'kowhai-bay.te-awa'])
    await refuse(house.at('front door').replace('localhost', `${place}.localhost`), 404)
  await refuse(house.at('front door'), 404, { headers: { host: 'kowhai-bay.localhost:1' } })
  // No door's route at all: the switchboard answers, with nothing.
  for (const host of ['elsewhere.test', 'kowhai-bay.elsewhere.test', '127.0.0.1']) {
    const { status, body } = await aVisitor().ask(house.at('front door'), { headers: { host } })
    expect([status, body]).toEqual([404, ''])
  }
  await refuse(house.at('front door', '/nowhere'), 404)
})

test('a path that no door has is not found, however it is written', async () => {
  const targets = [
    '/wp-login.php',
    '/.env',
    '/%00',
    '/%zz',
    '/..%2f..%2fetc/passwd',
    '//x',
    `/${'a'.repeat(4000)}`,
    '/%ff',
  ]
  for (const target of targets) await refuse(house.at('front door'), 404, { target })
})

test('a method that no page has is refused, with the methods that there are', async () => {
  for (const door of doors) {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      await refuse(house.at(door), 405, { method })
      expect((await aVisitor().ask(house.at(door), { method })).headers.allow).toBe('GET, HEAD, POST')
    }
  }
})

test('a form that another site sends is refused at every door', async () => {
  const elsewhere = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' }
  for (const door of doors) {
    const path = door === 'front door' ? '/kowhai-bay' : '/sign-out'
    await refuse(house.at(door, path), 403, { form: { page: 'start' }, headers: elsewhere })
    await refuse(house.at(door, path), 403, { form: {}, headers: { ...elsewhere, 'sec-fetch-site': 'same-site' } })
    await refuse(house.at(door, path), 403, { form: {}, headers: { ...elsewhere, 'sec-fetch-site': undefined } })
  }
})

test('what is no form, or is too large, is refused before anybody reads it', async () => {
  for (const door of doors) {
    const url = house.at(door, door === 'front door' ? '/kowhai-bay' : '/sign-out')
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain', undefined])
      await refuse(url, 415, { body: 'a=1', headers: { 'content-type': type } })
    await refuse(url, 413, { body: `whatHappened=${'a'.repeat(door === 'kowhai-bay' ? 1_048_576 : 65_536)}` })
  }
})

test('whatever comes in from nobody in particular, no door breaks and no answer goes out unprotected', async () => {
  const request = fc.record({
    door: fc.constantFrom(...doors),
    path: anything.path,
    query: anything.query,
    method: anything.method,
    headers: anything.headers,
    body: anything.body,
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ door, path, query, method, headers, body }) => {
      const ask = { method, headers, target: `${path}${query}`, ...(method === 'POST' ? { body } : {}) }
      const { status, headers: given } = await aVisitor().ask(house.at(door), ask)
      expect(status).toBeLessThan(500)
      expect(given['content-security-policy']).toBeDefined()
    }),
    { numRuns: 400 },
  )
})
