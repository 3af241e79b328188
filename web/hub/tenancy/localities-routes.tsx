import { resumeProvisioning } from '@kps/hub/applications'
import { listLocalities, readProvisioning, undoProvisioning } from '@kps/hub/tenancy'
import { type Again, type HubContext, type HubRoom, needs, notAgain, sendOn } from '@kps/web-hub/door'
import { readForm } from '@kps/web-kit/form-reader'
import { allowOwnEvents } from '@kps/web-kit/guards'
import { answerPage } from '@kps/web-kit/page'
import { answerProgress } from '@kps/web-kit/progress'
import { Hono } from 'hono'
import { howFar, isGoingOn } from './how-far.ts'
import { LocalitiesPage } from './localities-page.tsx'
import { MakingPage } from './making-page.tsx'
import { makingWords } from './making-words.ts'

export const localitiesRoutes = new Hono<HubRoom>()

localitiesRoutes.get('/localities', needs(listLocalities), async (c) => {
  const { actor, answer } = await listLocalities(c.var.visit, c.var.desk)
  return answerPage(c, <LocalitiesPage c={c} actor={actor} fleet={answer} />)
})

localitiesRoutes.get('/localities/:code/making', needs(readProvisioning), async (c) =>
  answerPage(c, await making(c, c.req.param('code'), notAgain)),
)

localitiesRoutes.get('/localities/:code/making/progress', needs(readProvisioning), async (c) => {
  const { answer } = await readProvisioning(c.var.visit, c.var.desk, { code: c.req.param('code') })
  return answerProgress(c, howFar(answer, c.var.language))
})

localitiesRoutes.post('/localities/:code/making', needs(resumeProvisioning, readProvisioning), async (c) => {
  const code = c.req.param('code')
  return sendOn(c, {
    typed: await readForm(c.req.raw),
    catalogue: makingWords,
    show: (again) => making(c, code, again),
    async send(key) {
      await resumeProvisioning(c.var.visit, c.var.desk, { code }, key)
      return `/localities/${code}/making`
    },
  })
})

localitiesRoutes.post('/localities/:code/making/undo', needs(undoProvisioning, readProvisioning), async (c) => {
  const code = c.req.param('code')
  return sendOn(c, {
    typed: await readForm(c.req.raw),
    catalogue: makingWords,
    show: (again) => making(c, code, again),
    async send(key) {
      await undoProvisioning(c.var.visit, c.var.desk, { code }, key)
      return `/localities/${code}/making`
    },
  })
})

async function making(c: HubContext, code: string, again: Again) {
  const { actor, answer } = await readProvisioning(c.var.visit, c.var.desk, { code })
  if (isGoingOn(answer)) allowOwnEvents(c)
  return <MakingPage c={c} actor={actor} provisioning={answer} again={again} />
}
