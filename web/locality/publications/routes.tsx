import { BadInput } from '@kps/foundation/commands'
import { listPublications, readPublication, releasePublications } from '@kps/locality/aggregates'
import { readForm } from '@kps/web-kit/form-reader'
import { allowOwnEvents } from '@kps/web-kit/guards'
import { answerPage } from '@kps/web-kit/page'
import { answerProgress } from '@kps/web-kit/progress'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { Hono } from 'hono'
import { isOnTheWay, onTheWay } from './on-the-way.tsx'
import { PreviewPage } from './preview-page.tsx'
import { PublicationsPage } from './publications-page.tsx'

export const publicationsRoutes = new Hono<LocalityRoom>()

publicationsRoutes.get('/publications', needs(listPublications), (c) => list(c, false))

publicationsRoutes.post('/publications', needs(releasePublications), async (c) => {
  const form = await readForm(c.req.raw, { lists: ['publication'] })
  try {
    await releasePublications(c.var.visit, { publicationIds: form.publication }, formKey(form))
  } catch (error) {
    if (error instanceof BadInput) return list(c, true)
    throw error
  }
  return c.redirect('/publications', 303)
})

publicationsRoutes.get('/release-progress', needs(listPublications), async (c) => {
  const { answer } = await listPublications(c.var.visit)
  return answerProgress(c, onTheWay(answer, c.var.language))
})

publicationsRoutes.get('/publications/:publicationId', needs(readPublication), async (c) => {
  const { actor, answer } = await readPublication(c.var.visit, { publicationId: c.req.param('publicationId') })
  return answerPage(c, <PreviewPage c={c} actor={actor} {...answer} />)
})

async function list(c: LocalityContext, nothingTicked: boolean) {
  const { actor, answer } = await listPublications(c.var.visit)
  const page = <PublicationsPage c={c} actor={actor} rows={answer} nothingTicked={nothingTicked} />
  if (isOnTheWay(answer)) allowOwnEvents(c)
  return answerPage(c, page, nothingTicked ? 422 : 200)
}
