import type { Env, Hono, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'

const methods = ['GET', 'HEAD', 'POST']

/** Refuses (405, with Allow) every method that no page of ours has, before anything else is asked. */
export const onlyMethods = (): MiddlewareHandler => async (c, next) => {
  if (!methods.includes(c.req.method)) {
    c.header('allow', methods.join(', '))
    throw new HTTPException(405)
  }
  await next()
}

/** Answers 405, with the methods it does have, for a path that exists under another method. */
export const onlyRoutedMethods = <Door extends Env>(app: Hono<Door>): MiddlewareHandler<Door> =>
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, allowed) => {
      c.header('allow', allowed.join(', '))
      throw new HTTPException(405)
    },
  })
