import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

export interface OwnOriginOptions {
  /**
   * What to do with a browser too old to say where a form came from (no Sec-Fetch-Site, and `Origin: null` because of
   * our own no-referrer). A door without sessions takes it, so that an old phone can ask for help; others refuse.
   */
  olderBrowsers?: 'take' | 'refuse'
}

/** Refuses (403) any POST that did not come from one of this host's own pages. Reads are left alone. */
export const ownOrigin =
  (options: OwnOriginOptions = {}): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const ownPage = site === 'same-origin' || site === 'none'
    const known = origin !== undefined && origin !== 'null'
    if (known && origin !== new URL(c.req.url).origin) throw new HTTPException(403)
    if (site === undefined ? !known && options.olderBrowsers !== 'take' : !ownPage) throw new HTTPException(403)
    await next()
  }
