import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { agreeSafetyPlan, readSafetyPlan, usualReview } from '@kps/locality/safety-plans'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { pathOf } from './path.ts'
import { fieldOf, planAsTyped, planFrom } from './plan-answers.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanPage } from './plan-page.tsx'
import { printRoutes } from './print-routes.tsx'
import { safetyPlanWords } from './words.ts'

export const safetyPlanRoutes = new Hono<LocalityRoom>()
safetyPlanRoutes.route('/', printRoutes)

const address = '/cases/:case/people/:person/safety-plan'
/** Twenty texts of the greatest length, in letters that take most room on the way. */
const longestForm = 1024 * 1024

safetyPlanRoutes.get(address, needs(readSafetyPlan), async (c) => {
  const { actor, answer } = await readSafetyPlan(c.var.visit, pathOf(c))
  return answerPage(c, <PlanPage c={c} actor={actor} plan={answer} />)
})

safetyPlanRoutes.get(`${address}/edit`, needs(readSafetyPlan, agreeSafetyPlan), async (c) => {
  const { actor, answer: plan } = await readSafetyPlan(c.var.visit, pathOf(c))
  const typed = planAsTyped(plan.current?.content, usualReview(c.var.visit.now), c.var.language)
  return answerPage(c, <PlanForm c={c} actor={actor} plan={plan} typed={typed} problems={noProblems} />)
})

safetyPlanRoutes.post(address, needs(agreeSafetyPlan, readSafetyPlan), async (c) => {
  const typed = await readForm(c.req.raw, { limit: longestForm })
  const path = pathOf(c)
  try {
    await agreeSafetyPlan(c.var.visit, planFrom(path, typed), formKey(typed))
    return c.redirect(`/cases/${path.caseId}/people/${path.personId}/safety-plan`, 303)
  } catch (refusal) {
    if (!(refusal instanceof Failure)) throw refusal
    if (refusal instanceof BadInput || refusal.code === 'conflict') return showAgain(c, typed, refusal)
    throw refusal
  }
})

/** The form with everything that was typed, after a read of its own: whoever's session has ended sees none of it. */
async function showAgain(c: LocalityContext, typed: Typed, refusal: Failure) {
  const { actor, answer: plan } = await readSafetyPlan(c.var.visit, pathOf(c))
  const bad = refusal instanceof BadInput
  const known = bad
    ? new BadInput(refusal.problems.map((each) => ({ ...each, field: fieldOf(each.field) })))
    : undefined
  const idOf = (field: string) => (field === 'reviewOn' ? 'reviewOn-day' : field)
  const problems = known ? problemsOf(known, safetyPlanWords, c.var.language, idOf) : noProblems
  // Words that came with an older version were not yet held against the newer one, whatever else is wrong with them.
  const changedMeanwhile = typed.version !== String(plan.current?.version ?? 0)
  return answerPage(
    c,
    <PlanForm c={c} actor={actor} plan={plan} typed={typed} problems={problems} changedMeanwhile={changedMeanwhile} />,
    bad ? 422 : 409,
  )
}
