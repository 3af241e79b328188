import { answerHeaders } from '@kps/web-kit/guards'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { assetPath, serveAssets } from './index.ts'

const asked: string[] = []
const ASSETS = {
  async fetch(request: Request) {
    asked.push(new URL(request.url).pathname)
    return new Response('body{}', { headers: { 'content-type': 'text/css', etag: '"1"', 'set-cookie': 'a=1' } })
  },
}
const app = new Hono<{ Bindings: { ASSETS: typeof ASSETS } }>().use(answerHeaders(), serveAssets())

test('a built file is kept for ever, since its name changes with its content', async () => {
  const answer = await app.request(assetPath('page.css'), {}, { ASSETS })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  for (const name of ['etag', 'set-cookie']) expect(answer.headers.get(name)).toBeNull()
})

test('a name the build did not make is not even looked for, and its refusal is not kept', async () => {
  asked.length = 0
  for (const path of ['/assets/', '/assets/page.css', '/assets/../secret', '/assets/%2e%2e/secret']) {
    const answer = await app.request(path, {}, { ASSETS })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  }
  expect(asked).toEqual([])
})
