import { accessibilityRoutes } from '@kps/web-front-door/accessibility'
import { asideRoutes } from '@kps/web-front-door/aside'
import { beforeYouStartRoutes } from '@kps/web-front-door/before-you-start'
import { roots } from '@kps/web-front-door/door'
import { findPlaceRoutes } from '@kps/web-front-door/find-place'
import { frontPageRoutes } from '@kps/web-front-door/front-page'
import { guidanceRoutes } from '@kps/web-front-door/guidance'
import { joinResponseRoutes } from '@kps/web-front-door/join-response'
import { leaveRoutes } from '@kps/web-front-door/leave'
import { questionRoutes } from '@kps/web-front-door/question'
import { referralRoutes } from '@kps/web-front-door/referral'
import { startResponseRoutes } from '@kps/web-front-door/start-response'
import { serveAssets } from '@kps/web-kit/assets'
import { answerHeaders, onlyForms, onlyMethods, onlyRoutedMethods, ownOrigin } from '@kps/web-kit/guards'
import { Hono } from 'hono'
import { answerError, answerNotFound } from './answer-error.tsx'
import type { FrontDoor } from './door.ts'
import { ownHost } from './guards.ts'
import { withinLimits } from './within-limits.tsx'

/** The front door, in the order a request meets it. English stands at the root, every other language under its code. */
export function createFrontDoorApp() {
  const app = new Hono<FrontDoor>({ strict: false })
  app.use(answerHeaders(), onlyMethods(), ownHost())
  // Before whatever could keep somebody back.
  app.route('/', leaveRoutes)
  app.use(serveAssets())
  app.use(ownOrigin({ olderBrowsers: 'take' }), onlyForms(), onlyRoutedMethods(app), withinLimits())
  for (const root of roots()) {
    app.route(root, frontPageRoutes)
    app.route(root, guidanceRoutes)
    app.route(root, accessibilityRoutes)
    app.route(root, asideRoutes)
    app.route(root, findPlaceRoutes)
    app.route(root, startResponseRoutes)
    app.route(root, questionRoutes)
    app.route(root, joinResponseRoutes)
    app.route(root, beforeYouStartRoutes)
    app.route(root, referralRoutes)
  }
  app.notFound(answerNotFound)
  app.onError(answerError)
  return app
}
