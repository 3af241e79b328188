import { htmlLang, type Language } from '@kps/foundation/language'
import type { Answer } from '@kps/test/house'
import { securityHeaders } from '@kps/web-kit/guards'
import { expect } from 'vitest'

/** What would tell a stranger how the house is built, or where it broke. */
export const innards =
  /\bat \S+ \(|\.tsx?:\d|node:internal|sqlite|libsql|drizzle|\bhono\b|workerd|miniflare|valibot|constraint|TypeError|ReferenceError|\[object|\bselect \S+ from\b|\binsert into\b/i

/** Judges an answer as anybody's: its headers protect, it is kept nowhere, it shows none of the house's innards. Gives it back. */
export function judge(answer: Answer, status: number, language: Language = 'en'): Answer {
  const about = `${answer.url.pathname} ${answer.body.slice(0, 300)}`
  expect(answer.status, about).toBe(status)
  for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name], name).toBe(value)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers).not.toHaveProperty('etag')
  expect(answer.headers).not.toHaveProperty('x-powered-by')
  expect(answer.headers).not.toHaveProperty('server')
  expect(answer.body).not.toMatch(innards)
  if (answer.body !== '') expect(answer.body, about).toContain(`<html lang="${htmlLang(language)}"`)
  return answer
}
