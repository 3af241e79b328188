import type { FrontDoorRoom } from '@kps/web-front-door/door'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { AccessibilityPage } from './accessibility-page.tsx'

export const accessibilityRoutes = new Hono<FrontDoorRoom>().get('/accessibility', (c) =>
  answerPage(c, <AccessibilityPage c={c} />),
)
