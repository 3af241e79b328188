import type { MiddlewareHandler } from 'hono'
import { isAsset } from './asset-names.ts'

/** What serves the built files: the `ASSETS` binding of a worker. */
export interface AssetsBinding {
  fetch(request: Request): Promise<Response>
}

/**
 * Answers `/assets/…` from the worker's `ASSETS` binding, to be kept for ever, and 404 for any name the build did not
 * make. Stands after `answerHeaders`, before anything that reads a session or a database.
 */
export const serveAssets =
  <Bindings extends { ASSETS: AssetsBinding }>(): MiddlewareHandler<{ Bindings: Bindings }> =>
  async (c, next) => {
    if (!c.req.path.startsWith('/assets/')) return next()
    if (!isAsset(c.req.path)) return c.notFound()
    const file = await c.env.ASSETS.fetch(new Request(new URL(c.req.path, c.req.url), { method: c.req.method }))
    if (file.status !== 200) return c.notFound()
    return new Response(file.body, {
      headers: {
        'content-type': file.headers.get('content-type') ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  }
