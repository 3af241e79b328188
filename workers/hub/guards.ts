import { Failure } from '@kps/foundation/failures'
import { isLanguage, languageFromHeader } from '@kps/foundation/language'
import { instantNow } from '@kps/foundation/time'
import { openApplication } from '@kps/hub/applications'
import { readSession } from '@kps/web-kit/sign-in'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { openLocalities, ownHub } from './access.ts'
import type { HubDoor } from './door.ts'
import { readSettings } from './environment.ts'

type Guard = MiddlewareHandler<HubDoor>

/** One host is the hub's; any other is not found. */
export const ownHost = (): Guard => async (c, next) => {
  const settings = readSettings(c.env)
  c.set('settings', settings)
  c.set('requestId', crypto.randomUUID())
  c.set('language', languageFromHeader(c.req.header('accept-language')))
  if (new URL(c.req.url).host !== settings.HOST) throw new Failure('not-found', 'page.notFound.title')
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

export const withHub = (): Guard => async (c, next) => {
  c.set('hub', await ownHub(c.var.settings))
  await next()
}

/** From here on nobody comes without a session cookie. Whether it lives is asserted by the database in each batch. */
export const withSession = (): Guard => async (c, next) => {
  const sessionId = await readSession(c)
  if (!sessionId) throw new Failure('not-signed-in', 'page.signedOut.title')
  c.set('localities', await openLocalities(c.env))
  c.set('visit', {
    ...c.var.hub,
    caller: { kind: 'session', sessionId },
    now: instantNow(),
    requestId: c.var.requestId,
  })
  c.set('desk', {
    registry: c.env.TENANCY,
    keeping: c.env.SAFEKEEPING,
    openApplication: (envelope) => openApplication(c.var.settings.HUB_SEALING_KEY, envelope),
  })
  await next()
}
