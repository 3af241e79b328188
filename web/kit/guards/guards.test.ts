import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { expect, test } from 'vitest'
import { answerHeaders, onlyForms, onlyMethods, onlyRoutedMethods, ownOrigin, securityHeaders } from './index.ts'

function aDoor(olderBrowsers: 'take' | 'refuse' = 'refuse') {
  const app = new Hono()
  app.use(answerHeaders(), onlyMethods(), onlyRoutedMethods(app), ownOrigin({ olderBrowsers }), onlyForms())
  app.get('/', (c) => c.html('<p>home</p>', 200, { etag: '"1"' }))
  app.post('/send', (c) => c.text('sent'))
  app.get('/fault', () => {
    throw new Error('a secret detail')
  })
  app.onError((error, c) => c.text('refused', error instanceof HTTPException ? error.status : 500))
  return app
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const ask = (path: string, init?: RequestInit, olderBrowsers?: 'take' | 'refuse') =>
  aDoor(olderBrowsers).request(`https://kowhai-bay.example.test${path}`, init)
const send = async (headers: Record<string, string>, olderBrowsers?: 'take' | 'refuse') =>
  (await ask('/send', { method: 'POST', headers: { ...form, ...headers }, body: 'a=1' }, olderBrowsers)).status
const own = 'https://kowhai-bay.example.test'

test('no answer, be it a page, a refusal or a fault, is kept, framed, sniffed or told to another site', async () => {
  for (const path of ['/', '/nowhere', '/fault', '/send']) {
    const answer = await ask(path)
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name), name).toBe(value)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('etag')).toBeNull()
  }
})

test('a method nobody uses here is refused, and the answer says which there are', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
    const answer = await ask('/', { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  }
  const wrong = await ask('/send')
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
  expect((await ask('/', { method: 'HEAD' })).status).toBe(200)
  expect((await ask('/nowhere')).status).toBe(404)
})

test('another site cannot send a form in somebody’s name', async () => {
  expect(await send({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.test' })).toBe(403)
  expect(await send({ 'sec-fetch-site': 'same-site', origin: 'https://te-awa.example.test' })).toBe(403)
  expect(await send({ origin: 'https://elsewhere.test' })).toBe(403)
  expect(await send({ 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.test' })).toBe(403)
  expect(await send({ 'sec-fetch-site': 'cross-site', origin: 'null' })).toBe(403)
  expect(await send({})).toBe(403)
})

test('a page’s own form is taken, also when no-referrer makes its origin null', async () => {
  expect(await send({ 'sec-fetch-site': 'same-origin', origin: own })).toBe(200)
  expect(await send({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(200)
  expect(await send({ origin: own })).toBe(200)
})

test('an old phone that cannot say where its form came from is taken by a door without sessions only', async () => {
  expect(await send({ origin: 'null' }, 'take')).toBe(200)
  expect(await send({ origin: 'null' }, 'refuse')).toBe(403)
  expect(await send({ origin: 'https://elsewhere.test' }, 'take')).toBe(403)
})

test('what is not a form, or is too large, is refused before it is read', async () => {
  const sameOrigin = { 'sec-fetch-site': 'same-origin' }
  expect(await send({ ...sameOrigin, 'content-type': 'application/json' })).toBe(415)
  expect(await send({ ...sameOrigin, 'content-type': 'multipart/form-data; boundary=x' })).toBe(415)
  expect(await send({ ...sameOrigin, 'content-length': '70000' })).toBe(413)
})
