import { Failure } from '@kps/foundation/failures'
import { isLanguage, languageFromHeader } from '@kps/foundation/language'
import { instantNow } from '@kps/foundation/time'
import { served } from '@kps/locality/schema-version'
import { readSession } from '@kps/web-kit/sign-in'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { LocalityDoor } from './door.ts'
import { readSettings } from './environment.ts'
import { openTenant } from './tenant.ts'

type Guard = MiddlewareHandler<LocalityDoor>

const notFound = () => new Failure('not-found', 'page.notFound.title')

/** The locality comes from the host name only. A host that is not ours is not found. */
export const ownHost = (): Guard => async (c, next) => {
  const settings = readSettings(c.env)
  c.set('settings', settings)
  c.set('requestId', crypto.randomUUID())
  c.set('language', languageFromHeader(c.req.header('accept-language')))
  const match = /^([a-z][a-z0-9-]{1,39})\.(.+)$/.exec(new URL(c.req.url).host)
  if (!match?.[1] || match[2] !== settings.HOST || match[1] === 'hub') throw notFound()
  c.set('code', match[1])
  await next()
}

/** The language of the reader: what they chose (`?language=`, kept in a cookie), else what their browser asks for. */
export const chooseLanguage = (): Guard => async (c, next) => {
  const asked = c.req.query('language')
  const kept = getCookie(c, 'language', 'host')
  if (isLanguage(asked)) {
    c.set('language', asked)
    setCookie(c, 'language', asked, { path: '/', httpOnly: true, sameSite: 'Lax', secure: true, prefix: 'host' })
  } else if (isLanguage(kept)) c.set('language', kept)
  await next()
}

/** @param written for how many migrations this code was written: today's, but in a test of a release that is not yet */
export const withTenant =
  (written: number = served): Guard =>
  async (c, next) => {
    const tenant = await openTenant(c.var.code, c.env, written)
    if (!tenant) throw notFound()
    c.set('tenant', tenant)
    c.set('facts', tenant.facts)
    c.set('directory', c.env.DIRECTORY)
    c.set('closing', { isConfirmed: tenant.isClosing, door: c.env.CLOSINGS })
    await next()
  }

/** From here on nobody comes without a session cookie. Whether it lives is asserted by the database in each batch. */
export const withSession = (): Guard => async (c, next) => {
  const sessionId = await readSession(c)
  if (!sessionId) throw new Failure('not-signed-in', 'page.signedOut.title')
  const { database, vault } = c.var.tenant
  c.set('visit', {
    database,
    vault,
    caller: { kind: 'session', sessionId },
    now: instantNow(),
    requestId: c.var.requestId,
  })
  await next()
}
