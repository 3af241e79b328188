import { answerPage } from '@kps/web-kit/page'
import { anybody, type LocalityRoom } from '@kps/web-locality/door'
import { Hono } from 'hono'
import { ContactPage, HelpPage, PrivacyPage } from './about-pages.tsx'

/** What anybody may read of a locality, signed in or not. */
export const aboutRoutes = new Hono<LocalityRoom>()

aboutRoutes.get('/privacy', anybody('says what is held here'), (c) => answerPage(c, <PrivacyPage c={c} />))
aboutRoutes.get('/contact', anybody('says how to reach the team'), (c) => answerPage(c, <ContactPage c={c} />))
aboutRoutes.get('/help', anybody('says how to go on'), (c) => answerPage(c, <HelpPage c={c} />))
