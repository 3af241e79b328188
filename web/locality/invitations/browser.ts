import { openCookie, sealCookie } from '@kps/foundation/sign-in'
import { invitationDays, newBrowserSecret } from '@kps/locality/invitations'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import * as v from 'valibot'

const purpose = 'invitation'
const kept = v.object({ browser: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) })

/** What this browser holds for the invitations that it has claimed; undefined when it has claimed none. */
export const readBrowser = async (c: Context, cookieKey: Uint8Array): Promise<string | undefined> =>
  (await openCookie(purpose, getCookie(c, 'invitation', 'host'), kept, cookieKey))?.browser

/** What this browser holds, or what it would be given when it claims its first. */
export const browserOf = async (c: Context, cookieKey: Uint8Array): Promise<string> =>
  (await readBrowser(c, cookieKey)) ?? newBrowserSecret()

/** Gives this browser something to be known by until its invitations have run out. It is Lax, since the provider sends the browser back. */
export async function keepBrowser(c: Context, cookieKey: Uint8Array, browser: string): Promise<void> {
  setCookie(c, 'invitation', await sealCookie(purpose, { browser }, `${invitationDays}d`, cookieKey), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: true,
    prefix: 'host',
    maxAge: invitationDays * 24 * 60 * 60,
  })
}
