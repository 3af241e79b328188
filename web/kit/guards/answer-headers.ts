import type { MiddlewareHandler } from 'hono'

/** What every answer of every door says to the browser: keep nothing, load nothing from elsewhere, tell nobody where you came from. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-robots-tag': 'noindex, nofollow',
}

/**
 * Sets the security headers on every answer, refusals and faults too, and `no-store` on all but what said otherwise
 * (static files). Takes off any ETag: it would tell two versions of a page about a person apart. Stands first.
 */
export const answerHeaders = (): MiddlewareHandler => async (c, next) => {
  await next()
  const headers = c.res.headers
  for (const name in securityHeaders) headers.set(name, securityHeaders[name] ?? '')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  headers.delete('etag')
  headers.delete('last-modified')
}
