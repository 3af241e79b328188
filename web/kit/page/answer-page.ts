import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Sends a page (`<Page …>` or `<DiscreetPage …>`) as an HTML document. */
export const answerPage = (c: Context, page: Child, status: ContentfulStatusCode = 200): Response | Promise<Response> =>
  c.html(`<!DOCTYPE html>${page}`, status)
