import { aboutRoutes } from '@kps/web-hub/about'
import { alarmsRoutes } from '@kps/web-hub/alarms'
import { applicationsRoutes } from '@kps/web-hub/applications'
import { anybody } from '@kps/web-hub/door'
import { figuresRoutes } from '@kps/web-hub/figures'
import { tenancyRoutes } from '@kps/web-hub/tenancy'
import { serveAssets } from '@kps/web-kit/assets'
import { answerHeaders, onlyForms, onlyMethods, onlyRoutedMethods, ownOrigin } from '@kps/web-kit/guards'
import { Hono } from 'hono'
import { answerError, answerNotFound } from './answer-error.tsx'
import type { HubDoor } from './door.ts'
import { chooseLanguage, ownHost, withHub, withSession } from './guards.ts'
import { signIn } from './sign-in.tsx'

/** The hub door, in the order a request meets it. What is refused early has cost no round trip. */
export function createHubApp() {
  const app = new Hono<HubDoor>()
  app.use(answerHeaders(), onlyMethods(), ownHost(), serveAssets())
  app.use(chooseLanguage(), ownOrigin(), onlyForms(), onlyRoutedMethods(app))
  app.route('/', aboutRoutes)
  app.use(withHub())
  app.use('/sign-in/*', anybody('sign-in itself'))
  app.use('/sign-out', anybody('ends a session, whoever holds it'))
  app.route('/', signIn)
  app.use(withSession())
  app.route('/', figuresRoutes)
  app.route('/', applicationsRoutes)
  app.route('/', tenancyRoutes)
  app.route('/', alarmsRoutes)
  app.notFound(answerNotFound)
  app.onError(answerError)
  return app
}
