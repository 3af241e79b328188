import { readHome } from '@kps/locality/home'
import { answerPage } from '@kps/web-kit/page'
import { type LocalityRoom, needs } from '@kps/web-locality/door'
import { Hono } from 'hono'
import { HomePage } from './home.tsx'

export const homeRoutes = new Hono<LocalityRoom>()

homeRoutes.get('/', needs(readHome), async (c) => {
  const { actor, answer } = await readHome(c.var.visit)
  return answerPage(c, <HomePage c={c} actor={actor} home={answer} />)
})
