import { instantNow } from '@kps/foundation/time'
import { subjectIndex } from '@kps/hub/roles'
import { ContinuePage, ProvidersPage, SignedOutPage, signInRoutes } from '@kps/web-kit/sign-in'
import { frameOf } from './answer-error.tsx'
import type { HubDoor } from './door.ts'

/** Sign-in for the hub: the session lives in the hub's database and nowhere else. */
export const signIn = signInRoutes<HubDoor>({
  providers: (c) => [
    {
      name: new URL(c.var.settings.SIGN_IN_ISSUER).host,
      issuer: c.var.settings.SIGN_IN_ISSUER,
      clientId: c.var.settings.SIGN_IN_CLIENT_ID,
      clientSecret: c.var.settings.SIGN_IN_CLIENT_SECRET,
      redirectUri: new URL('/sign-in/callback', c.req.url).href,
    },
  ],
  providersPage: (c, providers, sealed) => <ProvidersPage frame={frameOf(c)} providers={providers} sealed={sealed} />,
  cookieKey: (c) => c.var.settings.COOKIE_KEY,
  database: async (c) => c.var.hub.database,
  subject: (c, vouched) => subjectIndex(c.var.hub.vault, vouched.issuer, vouched.subject),
  moment: (c) => ({ now: instantNow(), requestId: c.var.requestId }),
  continuePage: (c) => <ContinuePage frame={frameOf(c)} />,
  signedOutPage: (c) => <SignedOutPage frame={frameOf(c)} />,
})
