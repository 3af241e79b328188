import type { Context, MiddlewareHandler } from 'hono'
import type { LocalityDoor } from './door.ts'

/** After a form that changed something was answered, work that need not hold up the answer. It must not throw. */
export const afterPost =
  (work: (c: Context<LocalityDoor>) => Promise<unknown>): MiddlewareHandler<LocalityDoor> =>
  async (c, next) => {
    await next()
    if (c.req.method === 'POST' && (c.res.status === 303 || c.res.status === 200)) await afterTheAnswer(c, work(c))
  }

/** Where nothing can run after the answer (no execution context), the answer waits for it. */
async function afterTheAnswer(c: Context, work: Promise<unknown>): Promise<void> {
  try {
    c.executionCtx.waitUntil(work)
  } catch {
    await work
  }
}
