import type { FrontDoorRoom } from '@kps/web-front-door/door'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { FrontPage } from './front-page.tsx'

export const frontPageRoutes = new Hono<FrontDoorRoom>()

frontPageRoutes.get('/', async (c) => answerPage(c, <FrontPage c={c} localities={await c.env.DIRECTORY.list()} />))
