import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { anybody, keepShortcuts, type LocalityRoom } from '@kps/web-locality/door'
import { Hono } from 'hono'
import { ShortcutsPage } from './shortcuts-page.tsx'

export const shortcutsRoutes = new Hono<LocalityRoom>()

shortcutsRoutes.get('/shortcuts', anybody('says which keys there are'), (c) => answerPage(c, <ShortcutsPage c={c} />))

shortcutsRoutes.post('/shortcuts', anybody('turns keys on or off in one browser'), async (c) => {
  const { shortcuts } = await readForm(c.req.raw)
  keepShortcuts(c, shortcuts === 'on')
  return c.redirect('/shortcuts', 303)
})
