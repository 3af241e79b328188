import type { Context, MiddlewareHandler } from 'hono'

const policyName = 'content-security-policy'
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** What every answer of every door says to the browser: keep nothing, load nothing from elsewhere, tell nobody where you came from. */
export const securityHeaders: Readonly<Record<string, string>> = {
  [policyName]: policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-robots-tag': 'noindex, nofollow',
}

/** Lets the page that is answered, and no other, show the pages of one other site in a frame. */
export function allowFrame(c: Context, address: string): void {
  c.header(policyName, `${policy}; frame-src ${new URL(address).origin}`)
}

const withOwnEvents = `${policy}; connect-src 'self'`

/** Lets the page that is answered, and no other, ask our own site for events: how far a long job is. */
export function allowOwnEvents(c: Context): void {
  c.header(policyName, withOwnEvents)
}

export const turnstileOrigin = 'https://challenges.cloudflare.com'
const withTurnstile = `${policy.replace("script-src 'self'", `script-src 'self' ${turnstileOrigin}`)}; frame-src ${turnstileOrigin}`

/** Lets the page that is answered, and no other, run Turnstile's script and show its frame. */
export function allowTurnstile(c: Context): void {
  c.header(policyName, withTurnstile)
}

/**
 * Sets the security headers on every answer, refusals and faults too, and `no-store` on all but what said otherwise
 * (static files). Takes off any ETag: it would tell two versions of a page about a person apart. Stands first.
 */
export const answerHeaders = (): MiddlewareHandler => async (c, next) => {
  await next()
  const headers = c.res.headers
  const given = headers.get(policyName)
  for (const name in securityHeaders) headers.set(name, securityHeaders[name] ?? '')
  if (given?.startsWith(`${policy}; frame-src https://`) || given === withOwnEvents || given === withTurnstile)
    headers.set(policyName, given)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  headers.delete('etag')
  headers.delete('last-modified')
}
