import { isLanguage } from '@kps/foundation/language'
import { answerPage } from '@kps/web-kit/page'
import { answerProgress } from '@kps/web-kit/progress'
import { Hono } from 'hono'
import { KitchenPage } from './kitchen-page.tsx'

/** The kitchen's pages. They are about nobody, keep nothing and are in no door: they run on one's own machine. */
export const kitchen = new Hono()
  .get('/', (c) => c.redirect('/en'))
  .post('/', (c) => c.redirect('/en', 303))
  .get('/events', (c) => answerProgress(c, { done: 3, of: 8, text: '3 / 8' }))
  .get('/:language/:name?', (c) => {
    const { language, name = '' } = c.req.param()
    return isLanguage(language) ? answerPage(c, KitchenPage({ language, name })) : c.notFound()
  })
