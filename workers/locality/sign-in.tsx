import { instantNow } from '@kps/foundation/time'
import { subjectIndex } from '@kps/locality/roles'
import { ContinuePage, ProvidersPage, SignedOutPage, signInFor, signInRoutes } from '@kps/web-kit/sign-in'
import { arriveByInvitation } from '@kps/web-locality/invitations'
import type { Context, MiddlewareHandler } from 'hono'
import { frameOf } from './answer-error.tsx'
import type { LocalityDoor } from './door.ts'
import { providersOf } from './providers.ts'
import { laneVisit } from './visit.ts'

type Here = Context<LocalityDoor>

const providers = (c: Here) => providersOf(c.var.settings, new URL('/sign-in/callback', c.req.url).href)
const cookieKey = (c: Here) => c.var.settings.COOKIE_KEY

/** Sign-in for the locality that the host names: the session lives in that locality's database and nowhere else. */
export const signIn = signInRoutes<LocalityDoor>({
  providers,
  providersPage: (c, known, sealed) => <ProvidersPage frame={frameOf(c)} providers={known} sealed={sealed} />,
  cookieKey,
  database: async (c) => c.var.tenant.database,
  subject: (c, vouched) => subjectIndex(c.var.tenant.vault, vouched.issuer, vouched.subject),
  moment: (c) => ({ now: instantNow(), requestId: c.var.requestId }),
  arrive: (c, invitationId, subject) =>
    arriveByInvitation(c, laneVisit(c.var.tenant, 'invitation'), cookieKey(c), invitationId, subject),
  continuePage: (c, { mustChoose }) => <ContinuePage frame={frameOf(c)} to={mustChoose ? '/acting-for' : '/'} />,
  signedOutPage: (c) => <SignedOutPage frame={frameOf(c)} />,
})

/**
 * Whoever holds a one-time link has no session: they come by the lane of invitations, which opens nothing else, and go on to
 * the same sign-in.
 */
export const byInvitation = (): MiddlewareHandler<LocalityDoor> => async (c, next) => {
  c.set('visit', { ...laneVisit(c.var.tenant, 'invitation'), requestId: c.var.requestId })
  c.set('invitations', {
    cookieKey: cookieKey(c),
    signInFor: (invitationId) => signInFor(cookieKey(c), invitationId),
  })
  await next()
}
