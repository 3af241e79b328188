import { deliverTellings } from '@kps/locality/agencies'
import { afterPost } from './after-post.ts'
import { laneVisit } from './visit.ts'

/** After a decision about an agency was answered, the registry hears of it at once; whatever fails here goes again at night. */
export const deliverTold = () =>
  afterPost((c) =>
    deliverTellings(laneVisit(c.var.tenant, 'night'), c.var.tenant.facts.code, c.env.AGENCIES).catch(() => {
      console.error(JSON.stringify({ fault: 'deliver-told', request: c.var.requestId }))
    }),
  )
