import { deliverPublications } from '@kps/locality/aggregates'
import type { Context, MiddlewareHandler } from 'hono'
import type { LocalityDoor } from './door.ts'
import { laneVisit } from './visit.ts'

/** After a release was answered, what waits goes to the hub at once; whatever fails here goes again at night. */
export const deliverReleased = (): MiddlewareHandler<LocalityDoor> => async (c, next) => {
  await next()
  if (c.req.method !== 'POST' || c.res.status !== 303) return
  const delivery = deliverPublications(laneVisit(c.var.tenant, 'night'), c.env.PUBLICATIONS_IN).catch(() => {
    console.error(JSON.stringify({ fault: 'deliver-released', request: c.var.requestId }))
  })
  await afterTheAnswer(c, delivery)
}

/** Where nothing can run after the answer (no execution context), the answer waits for it. */
async function afterTheAnswer(c: Context, work: Promise<unknown>): Promise<void> {
  try {
    c.executionCtx.waitUntil(work)
  } catch {
    await work
  }
}
