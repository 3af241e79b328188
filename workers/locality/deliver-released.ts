import { deliverPublications } from '@kps/locality/aggregates'
import { afterPost } from './after-post.ts'
import { laneVisit } from './visit.ts'

/** After a release was answered, what waits goes to the hub at once; whatever fails here goes again at night. */
export const deliverReleased = () =>
  afterPost((c) =>
    deliverPublications(laneVisit(c.var.tenant, 'night'), c.env.PUBLICATIONS_IN).catch(() => {
      console.error(JSON.stringify({ fault: 'deliver-released', request: c.var.requestId }))
    }),
  )
