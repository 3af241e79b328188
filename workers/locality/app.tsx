import { serveAssets } from '@kps/web-kit/assets'
import { answerHeaders, onlyForms, onlyMethods, onlyRoutedMethods, ownOrigin } from '@kps/web-kit/guards'
import { aboutRoutes } from '@kps/web-locality/about'
import { agenciesRoutes } from '@kps/web-locality/agencies'
import { agencyNoticesRoutes } from '@kps/web-locality/agency-notices'
import { capacitiesRoutes } from '@kps/web-locality/capacities'
import { casesRoutes } from '@kps/web-locality/cases'
import { anybody } from '@kps/web-locality/door'
import { exportRoutes } from '@kps/web-locality/export'
import { homeRoutes } from '@kps/web-locality/home'
import { invitationRoutes } from '@kps/web-locality/invitations'
import { joiningRoutes } from '@kps/web-locality/joining'
import { publicationsRoutes } from '@kps/web-locality/publications'
import { quarantineRoutes } from '@kps/web-locality/quarantine'
import { questionsRoutes } from '@kps/web-locality/questions'
import { riskRoutes } from '@kps/web-locality/risk'
import { riskPlanRoutes } from '@kps/web-locality/risk-plans'
import { safetyPlanRoutes } from '@kps/web-locality/safety-plans'
import { emblemPath, settingsRoutes } from '@kps/web-locality/settings'
import { shortcutsRoutes } from '@kps/web-locality/shortcuts'
import { staffRoutes } from '@kps/web-locality/staff'
import { transfersRoutes } from '@kps/web-locality/transfers'
import { triageRoutes } from '@kps/web-locality/triage'
import { Hono } from 'hono'
import { afterPost } from './after-post.ts'
import { answerError, answerNotFound } from './answer-error.tsx'
import { deliverContactsChanged, deliverOpened } from './deliver-opened.ts'
import { deliverReleased } from './deliver-released.ts'
import { deliverSentOn } from './deliver-sent-on.ts'
import { deliverTold } from './deliver-told.ts'
import type { LocalityDoor } from './door.ts'
import { chooseLanguage, ownHost, withSession, withTenant } from './guards.ts'
import { byInvitation, signIn } from './sign-in.tsx'

/** A whole safety plan; each form says itself how much less it takes. */
const longestForm = 1024 * 1024

/**
 * The locality door, in the order a request meets it. What is refused early has cost no round trip.
 * @param written for how many migrations the code was written, where that is not today's
 */
export function createLocalityApp(written?: number) {
  const app = new Hono<LocalityDoor>()
  app.use(answerHeaders(), onlyMethods(), ownHost(), serveAssets())
  app.use(chooseLanguage(), ownOrigin(), onlyForms(longestForm, [emblemPath]), onlyRoutedMethods(app))
  app.use(withTenant(written))
  app.use('/sign-in/*', anybody('sign-in itself'))
  app.use('/sign-out', anybody('ends a session, whoever holds it'))
  app.route('/', signIn)
  app.use('/invitation/*', byInvitation())
  app.route('/', invitationRoutes)
  app.route('/', aboutRoutes)
  app.route('/', shortcutsRoutes)
  app.use(withSession())
  app.route('/', capacitiesRoutes)
  app.route('/', homeRoutes)
  app.use('/settings/open', afterPost(deliverOpened))
  app.use('/settings/contact', afterPost(deliverContactsChanged))
  app.route('/', settingsRoutes)
  app.route('/', exportRoutes)
  app.route('/', staffRoutes)
  app.route('/', triageRoutes)
  app.route('/', quarantineRoutes)
  app.route('/', questionsRoutes)
  const sendsOn = afterPost((c) => deliverSentOn(c.var.tenant, c.env))
  app.use('/transfers', sendsOn)
  app.use('/triage/:referral/send-on', sendsOn)
  app.route('/', transfersRoutes)
  app.route('/', casesRoutes)
  app.route('/', riskRoutes)
  app.route('/', safetyPlanRoutes)
  app.route('/', riskPlanRoutes)
  app.use('/agencies/*', deliverTold())
  app.route('/', agenciesRoutes)
  app.use('/agency-notices/*', deliverTold())
  app.route('/', agencyNoticesRoutes)
  app.use('/joining/*', deliverTold())
  app.route('/', joiningRoutes)
  app.use('/publications', deliverReleased())
  app.route('/', publicationsRoutes)
  app.notFound(answerNotFound)
  app.onError(answerError)
  return app
}
