import type { FrontDoorRoom } from '@kps/web-front-door/door'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { ContactPage } from './contact-page.tsx'
import { HelpPage } from './help-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'

export const guidanceRoutes = new Hono<FrontDoorRoom>()

guidanceRoutes.get('/help', (c) => answerPage(c, <HelpPage c={c} />))
guidanceRoutes.get('/privacy', (c) => answerPage(c, <PrivacyPage c={c} />))
guidanceRoutes.get('/contact', async (c) =>
  answerPage(c, <ContactPage c={c} localities={await c.env.DIRECTORY.list()} />),
)
