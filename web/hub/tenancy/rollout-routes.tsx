import { advanceRollout, readRollout, resumeRollout, startRollout } from '@kps/hub/tenancy'
import { type Again, type HubContext, type HubRoom, needs, notAgain, sendOn } from '@kps/web-hub/door'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { RolloutPage } from './rollout-page.tsx'
import { rolloutWords } from './rollout-words.ts'

export const rolloutRoutes = new Hono<HubRoom>()

rolloutRoutes.get('/rollout', needs(readRollout), async (c) => answerPage(c, await rollout(c, notAgain)))

rolloutRoutes.post('/rollout', needs(startRollout, readRollout), (c) =>
  send(c, (key) => startRollout(c.var.visit, c.var.desk, {}, key)),
)

rolloutRoutes.post('/rollout/:rolloutId', needs(advanceRollout, readRollout), (c) =>
  send(c, (key) => advanceRollout(c.var.visit, c.var.desk, c.req.param(), key)),
)

rolloutRoutes.post('/rollout/:rolloutId/resume', needs(resumeRollout, readRollout), (c) =>
  send(c, (key) => resumeRollout(c.var.visit, c.var.desk, c.req.param(), key)),
)

const send = async (c: HubContext, tell: (key: string) => Promise<unknown>) =>
  sendOn(c, {
    typed: await readForm(c.req.raw),
    catalogue: rolloutWords,
    show: (again) => rollout(c, again),
    async send(key) {
      await tell(key)
      return '/rollout'
    },
  })

async function rollout(c: HubContext, again: Again) {
  const asked = await readRollout(c.var.visit, c.var.desk)
  return <RolloutPage c={c} {...asked} again={again} />
}
