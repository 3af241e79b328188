import type { HubRoom } from '@kps/web-hub/door'
import { Hono } from 'hono'
import { backupsRoutes } from './backups-routes.tsx'
import { closingRoutes } from './closing-routes.tsx'
import { localitiesRoutes } from './localities-routes.tsx'
import { rolloutRoutes } from './rollout-routes.tsx'

export const tenancyRoutes = new Hono<HubRoom>()
  .route('/', localitiesRoutes)
  .route('/', backupsRoutes)
  .route('/', closingRoutes)
  .route('/', rolloutRoutes)
