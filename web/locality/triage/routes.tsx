import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { alreadyDecided, decideReferral, listWaitingReferrals, readReferral } from '@kps/locality/triage'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { decisionFrom } from './decision-answers.ts'
import { narrowingFrom } from './queue-filter.tsx'
import { ReferralPage } from './referral-page.tsx'
import { TriageQueuePage } from './triage-queue.tsx'
import { triageWords } from './words.ts'

export const triageRoutes = new Hono<LocalityRoom>()

triageRoutes.get('/triage', needs(listWaitingReferrals), async (c) => {
  const after = c.req.query('after')
  const narrowing = narrowingFrom(c.req.queries())
  const { actor, answer } = await listWaitingReferrals(c.var.visit, { after, ...narrowing })
  return answerPage(
    c,
    <TriageQueuePage c={c} actor={actor} queue={answer} narrowing={narrowing} isFirstPage={after === undefined} />,
  )
})

triageRoutes.get('/triage/:referral', needs(readReferral), async (c) => {
  const { actor, answer } = await readReferral(c.var.visit, { referralId: c.req.param('referral') })
  return answerPage(c, <ReferralPage c={c} actor={actor} referral={answer} typed={{}} problems={noProblems} />)
})

triageRoutes.post('/triage/:referral', needs(decideReferral, readReferral), async (c) => {
  const typed = await readForm(c.req.raw)
  const referralId = c.req.param('referral')
  try {
    const { caseId } = await decideReferral(c.var.visit, decisionFrom(referralId, typed), formKey(typed))
    return c.redirect(caseId ? `/cases/${caseId}` : `/triage/${referralId}`, 303)
  } catch (refusal) {
    const cameSecond = refusal instanceof Failure && refusal.messageKey === alreadyDecided.messageKey
    if (!(refusal instanceof BadInput || cameSecond)) throw refusal
    return showAgain(c, referralId, typed, refusal)
  }
})

/** The same form with what was typed, on a fresh read: whoever's session has ended sees none of it. */
async function showAgain(c: LocalityContext, referralId: string, typed: Typed, refusal: Failure) {
  const { actor, answer } = await readReferral(c.var.visit, { referralId })
  const problems = refusal instanceof BadInput ? problemsOf(refusal, triageWords, c.var.language) : noProblems
  const cameSecond = !(refusal instanceof BadInput)
  return answerPage(
    c,
    <ReferralPage c={c} actor={actor} referral={answer} typed={typed} problems={problems} cameSecond={cameSecond} />,
    cameSecond ? 409 : 422,
  )
}
