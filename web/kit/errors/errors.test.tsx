import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { disagreements, languages } from '@kps/foundation/language'
import { FormRefused } from '@kps/web-kit/form-reader'
import type { PageFrame } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { expect, test } from 'vitest'
import { answerError, ErrorPage, errorStatus, errorWords } from './index.ts'

const frame: PageFrame = { language: 'en', mark: { name: 'Keeping People Safe', href: '/' } }

test('every refusal says in both languages what is so and what to do', () => {
  expect(disagreements(errorWords)).toEqual([])
  for (const language of languages)
    for (const status of [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503] as const) {
      const html = String(<ErrorPage status={status} frame={{ ...frame, language }} />)
      expect(html).toContain(errorWords[language][`error.${status}.title`].replaceAll("'", '&#39;'))
      expect(html).not.toMatch(/undefined|error\.\d/)
    }
})

test('a refusal has its own status, and what nobody expected is 500', () => {
  expect(errorStatus(new Failure('not-found', 'case.page.missing'))).toBe(404)
  expect(errorStatus(new Failure('conflict', 'triage.page.decided'))).toBe(409)
  expect(errorStatus(new FormRefused(413, 'too large'))).toBe(413)
  expect(errorStatus(new HTTPException(418))).toBe(400)
  expect(errorStatus(new WrongDatabase('x'))).toBe(503)
  for (const thrown of [new Error('x'), 'x', undefined, new HTTPException(502)]) expect(errorStatus(thrown)).toBe(500)
})

test('a fault tells its reader a code to pass on and nothing of what went wrong or was asked for', async () => {
  const app = new Hono()
  app.get('/people/:name', () => {
    throw new Error('SQLITE_CONSTRAINT at people.name = Aroha')
  })
  app.onError((thrown, c) => answerError(c, thrown, { frame, requestId: 'req-1' }))
  app.notFound((c) => answerError(c, new HTTPException(404), { frame, requestId: 'req-2' }))
  const fault = await app.request('/people/aroha-example')
  const faultPage = await fault.text()
  expect(fault.status).toBe(500)
  expect(faultPage).toContain('req-1')
  expect(faultPage).not.toMatch(/sqlite|aroha/i)
  const missing = await (await app.request('/nowhere/aroha-example')).text()
  expect(missing).not.toMatch(/req-2|aroha/)
})
