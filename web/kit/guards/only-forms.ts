import { isForm, isUpload } from '@kps/web-kit/form-reader'
import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/**
 * Refuses (415) a POST that is no urlencoded form, and (413) one that says it is larger than the limit, before it is read.
 * @param uploads the paths whose form carries a file, and is nothing else
 */
export const onlyForms =
  (limit = 65_536, uploads: readonly string[] = []): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'POST') {
      const fits = uploads.includes(c.req.path) ? isUpload : isForm
      if (!fits(c.req.header('content-type') ?? null)) throw new HTTPException(415)
      if (Number(c.req.header('content-length') ?? 0) > limit) throw new HTTPException(413)
    }
    await next()
  }
