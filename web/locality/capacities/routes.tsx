import { chooseCapacity } from '@kps/foundation/access'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { listCapacities } from '@kps/locality/roles'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { keepSession } from '@kps/web-kit/sign-in'
import { anybody, type LocalityContext, type LocalityRoom } from '@kps/web-locality/door'
import { noProblems, problemsOf, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { CapacitiesPage } from './capacities-page.tsx'
import { capacitiesWords } from './words.ts'

export const capacitiesRoutes = new Hono<LocalityRoom>()
const signedIn = anybody('lets somebody signed in say for whom they act, before they have a role')

capacitiesRoutes.get('/acting-for', signedIn, (c) => show(c))

capacitiesRoutes.post('/acting-for', signedIn, async (c) => {
  const agencyId = typedText(await readForm(c.req.raw), 'agency')
  if (agencyId === '') return show(c, new BadInput([{ field: 'agency', messageKey: 'capacities.missing' }]))
  const { caller, database, now, requestId } = c.var.visit
  if (caller.kind !== 'session') throw new Failure('not-signed-in', 'page.signedOut.title')
  keepSession(c, await chooseCapacity(database, caller.sessionId, agencyId, now, requestId))
  return c.redirect('/', 303)
})

async function show(c: LocalityContext, refusal?: BadInput) {
  const capacities = await listCapacities(c.var.visit)
  const problems = refusal ? problemsOf(refusal, capacitiesWords, c.var.language) : noProblems
  return answerPage(c, <CapacitiesPage c={c} capacities={capacities} problems={problems} />, refusal ? 422 : 200)
}
