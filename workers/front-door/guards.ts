import { Failure } from '@kps/foundation/failures'
import { languageOf } from '@kps/web-front-door/door'
import type { MiddlewareHandler } from 'hono'
import type { FrontDoor } from './door.ts'
import { readSettings } from './environment.ts'

type Guard = MiddlewareHandler<FrontDoor>

/** The public host alone is ours: a locality's, the hub's and any other are not found here. */
export const ownHost = (): Guard => async (c, next) => {
  const settings = readSettings(c.env)
  c.set('settings', settings)
  c.set('requestId', crypto.randomUUID())
  c.set('language', languageOf(c.req.path))
  if (new URL(c.req.url).host !== settings.HOST) throw new Failure('not-found', 'page.notFound.title')
  await next()
}
