import { endSession, type Started, startSession } from '@kps/foundation/access'
import type { Database } from '@kps/foundation/database'
import { type BlindIndex, sha256 } from '@kps/foundation/sealing'
import {
  beginSignIn,
  finishSignIn,
  openCarried,
  type Provider,
  sealCarried,
  type Vouched,
} from '@kps/foundation/sign-in'
import type { Instant } from '@kps/foundation/time'
import { type Context, type Env, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { type NamedProvider, providerAskedFor } from './providers.tsx'

/** What a door tells the sign-in pages: its providers, its database for this request, and how a subject is found there. */
export interface SignInPages<Door extends Env> {
  readonly providers: (c: Context<Door>) => readonly NamedProvider[]
  readonly providersPage: (c: Context<Door>, providers: readonly NamedProvider[], sealed: string | undefined) => Child
  readonly cookieKey: (c: Context<Door>) => Uint8Array
  readonly database: (c: Context<Door>) => Promise<Database<string>>
  readonly subject: (c: Context<Door>, vouched: Vouched) => Promise<BlindIndex>
  readonly moment: (c: Context<Door>) => { readonly now: Instant; readonly requestId: string }
  /** Who comes back from a sign-in that carried something is let in by the door in its own way. */
  readonly arrive?: (c: Context<Door>, carried: string, subject: BlindIndex) => Promise<Started>
  /** The page after the provider sent the person back: it leads on by itself, on the same site. */
  readonly continuePage: (c: Context<Door>, started: Started) => Child
  readonly signedOutPage: (c: Context<Door>) => Child
}

const session = { path: '/', httpOnly: true, sameSite: 'Strict', secure: true, prefix: 'host' } as const
const transaction = { path: '/', httpOnly: true, sameSite: 'Lax', secure: true, prefix: 'host', maxAge: 600 } as const

/** The hash of this browser's session secret, or undefined when it has none. It says nothing about whether it lives. */
export async function readSession(c: Context): Promise<string | undefined> {
  const secret = getCookie(c, 'session', 'host')
  return secret && /^[A-Za-z0-9_-]{43}$/.test(secret) ? sha256(secret) : undefined
}

/** From now on this browser has that session. */
export const keepSession = (c: Context, secret: string): void => setCookie(c, 'session', secret, session)

export const clearSession = (c: Context): void => {
  deleteCookie(c, 'session', session)
}

/**
 * Where a sign-in for more than itself begins, as an address of our own. A page leads there: a form that ended at the provider
 * would be stopped by the browser, since ours post to our own site alone.
 * @param carried what the sign-in is for; it is sealed, for ten minutes
 */
export const signInFor = async (cookieKey: Uint8Array, carried: string): Promise<string> =>
  `/sign-in?${new URLSearchParams({ for: await sealCarried(carried, cookieKey) })}`

async function sendToProvider(
  c: Context,
  provider: Provider,
  cookieKey: Uint8Array,
  carried?: string,
): Promise<Response> {
  const begun = await beginSignIn(provider, cookieKey, carried)
  setCookie(c, 'sign-in', begun.transaction, transaction)
  return c.redirect(begun.location, 303)
}

/** Sign-in, its callback and sign-out, the same at every door with signed-in people. */
export function signInRoutes<Door extends Env>(pages: SignInPages<Door>) {
  const routes = new Hono<Door>()

  routes.get('/sign-in', async (c) => {
    const providers = pages.providers(c)
    const { with: asked, for: sealed } = c.req.query()
    const provider = providerAskedFor(providers, asked)
    if (!provider) return c.html(`<!DOCTYPE html>${pages.providersPage(c, providers, sealed)}`)
    return sendToProvider(c, provider, pages.cookieKey(c), await openCarried(sealed, pages.cookieKey(c)))
  })

  routes.get('/sign-in/callback', async (c) => {
    const sealed = getCookie(c, 'sign-in', 'host')
    deleteCookie(c, 'sign-in', transaction)
    const vouched = await finishSignIn(pages.providers(c), pages.cookieKey(c), sealed, new URL(c.req.url))
    const { now, requestId } = pages.moment(c)
    const subject = await pages.subject(c, vouched)
    const started =
      vouched.carried !== undefined && pages.arrive
        ? await pages.arrive(c, vouched.carried, subject)
        : await startSession(await pages.database(c), subject, now, requestId)
    keepSession(c, started.secret)
    return c.html(`<!DOCTYPE html>${pages.continuePage(c, started)}`)
  })

  routes.post('/sign-out', async (c) => {
    const id = await readSession(c)
    const { now, requestId } = pages.moment(c)
    if (id) await endSession(await pages.database(c), id, now, requestId)
    clearSession(c)
    c.header('clear-site-data', '"cache"')
    return c.html(`<!DOCTYPE html>${pages.signedOutPage(c)}`)
  })

  return routes
}
