import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { agreeAction, answerAction, readRiskPlan } from '@kps/locality/risk-plans'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { problemsOf, type Typed, typedDate, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { RiskPlanPage } from './risk-plan-page.tsx'
import { riskPlanWords } from './words.ts'

export const riskPlanRoutes = new Hono<LocalityRoom>()

/** Three long texts, in letters that take most room on the way. */
const longestForm = 192 * 1024

riskPlanRoutes.get('/cases/:case/risk-plan', needs(readRiskPlan), async (c) => {
  const after = c.req.query('after')
  const { actor, answer } = await readRiskPlan(c.var.visit, { caseId: c.req.param('case'), after })
  return answerPage(c, <RiskPlanPage c={c} actor={actor} plan={answer} isLater={after !== undefined} />)
})

riskPlanRoutes.post('/cases/:case/risk-plan', needs(agreeAction, readRiskPlan), async (c) => {
  const typed = await readForm(c.req.raw, { limit: longestForm })
  const caseId = c.req.param('case')
  try {
    await agreeAction(c.var.visit, actionFrom(caseId, typed), formKey(typed))
    return c.redirect(`/cases/${caseId}/risk-plan`, 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    const { actor, answer } = await readRiskPlan(c.var.visit, { caseId })
    const problems = problemsOf(refusal, riskPlanWords, c.var.language, (field) =>
      field === 'dueOn' ? 'dueOn-day' : field,
    )
    return answerPage(c, <RiskPlanPage c={c} actor={actor} plan={answer} problems={problems} adding={typed} />, 422)
  }
})

riskPlanRoutes.post('/cases/:case/risk-plan/actions/:action', needs(answerAction, readRiskPlan), async (c) => {
  const typed = await readForm(c.req.raw)
  const [caseId, actionId] = [c.req.param('case'), c.req.param('action')]
  const asked = { caseId, actionId, outcome: typedText(typed, 'outcome'), note: typedText(typed, 'note') }
  try {
    await answerAction(c.var.visit, asked, formKey(typed))
    return c.redirect(`/cases/${caseId}/risk-plan`, 303)
  } catch (refusal) {
    if (!(refusal instanceof Failure)) throw refusal
    if (refusal instanceof BadInput || refusal.code === 'conflict') return showAnswerAgain(c, actionId, typed, refusal)
    throw refusal
  }
})

/** The page with what was typed, after a read of its own: whoever's session has ended sees none of it. */
async function showAnswerAgain(c: LocalityContext, actionId: string, typed: Typed, refusal: Failure) {
  const caseId = c.req.param('case')
  const { actor, answer } = await readRiskPlan(c.var.visit, { caseId, from: actionId })
  if (!answer.actions.some(({ id }) => id === actionId)) throw new Failure('not-found', 'page.notFound.title')
  const answering = { actionId, typed, tooLate: !(refusal instanceof BadInput) }
  if (!(refusal instanceof BadInput)) {
    return answerPage(c, <RiskPlanPage c={c} actor={actor} plan={answer} answering={answering} isLater />, 409)
  }
  const problems = problemsOf(refusal, riskPlanWords, c.var.language, (field) => `${field}-${actionId}`)
  return answerPage(
    c,
    <RiskPlanPage c={c} actor={actor} plan={answer} problems={problems} answering={answering} isLater />,
    422,
  )
}

const actionFrom = (caseId: string, typed: Typed) => ({
  caseId,
  risk: typedText(typed, 'risk'),
  action: typedText(typed, 'action'),
  agencyId: typedText(typed, 'agencyId'),
  who: typedText(typed, 'who'),
  dueOn: typedDate(typed, 'dueOn') ?? '',
  purpose: typedText(typed, 'purpose'),
  contingency: typedText(typed, 'contingency'),
})
