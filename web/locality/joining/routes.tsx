import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { joinCatalogues } from '@kps/foundation/language'
import { indexOf, invitationSecret } from '@kps/locality/invitations'
import { approveJoin, askForMore, declineJoin, joinDecided, listWaitingJoins, readJoin } from '@kps/locality/joining'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { agenciesWords, agreementField, agreementFrom, standingWords } from '@kps/web-locality/agencies'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { JoinPage } from './join-page.tsx'
import { JoiningPage } from './joining-page.tsx'
import { LinkPage } from './link-page.tsx'
import { joiningWords } from './words.ts'

export const joiningRoutes = new Hono<LocalityRoom>()

joiningRoutes.get('/joining', needs(listWaitingJoins), async (c) => {
  const after = c.req.query('after')
  const { actor, answer } = await listWaitingJoins(c.var.visit, { after })
  return answerPage(c, <JoiningPage c={c} actor={actor} list={answer} isFirstPage={after === undefined} />)
})

joiningRoutes.get('/joining/:application', needs(readJoin), async (c) => {
  const { actor, answer } = await readJoin(c.var.visit, { applicationId: c.req.param('application') })
  return answerPage(c, <JoinPage c={c} actor={actor} join={answer} typed={{}} problems={noProblems} />)
})

joiningRoutes.post('/joining/:application', needs(approveJoin, readJoin), async (c) => {
  const typed = await readForm(c.req.raw)
  const applicationId = c.req.param('application')
  const go = typedText(typed, 'go')
  try {
    if (go === 'approve') return await approve(c, applicationId, typed)
    const decide = go === 'more' ? askForMore : declineJoin
    await decide(c.var.visit, { applicationId, reason: typedText(typed, 'reason') }, formKey(typed))
    return c.redirect(go === 'more' ? `/joining/${applicationId}` : '/joining', 303)
  } catch (refusal) {
    const cameSecond = refusal instanceof Failure && refusal.messageKey === joinDecided.messageKey
    if (!(refusal instanceof BadInput || cameSecond)) throw refusal
    // On a fresh read: whoever's session has ended sees nothing of what was typed.
    const { actor, answer } = await readJoin(c.var.visit, { applicationId })
    const fieldId = (field: string) => (field === 'reason' ? `${go}-reason` : agreementField(field))
    const problems = refusal instanceof BadInput ? problemsOf(refusal, allWords, c.var.language, fieldId) : noProblems
    const page = { c, actor, join: answer, typed, problems, cameSecond }
    return answerPage(c, <JoinPage {...page} />, cameSecond ? 409 : 422)
  }
})

const allWords = joinCatalogues(joinCatalogues(agenciesWords, standingWords), joiningWords)

/** Approves, and shows the link once: it comes from the form's own key, so the same form sent twice shows the same. */
async function approve(c: LocalityContext, applicationId: string, typed: Typed) {
  const { visit } = c.var
  const key = formKey(typed)
  const sessionId = visit.caller.kind === 'session' ? visit.caller.sessionId : ''
  const secret = await invitationSecret(visit.vault, sessionId, key)
  const input = {
    applicationId,
    receivesAs: [typed.receivesAs ?? []].flat(),
    basis: typedText(typed, 'basis'),
    agreement: agreementFrom(typed, 'information-sharing'),
    isAnother: typedText(typed, 'isAnother') === 'yes',
    secretIndex: await indexOf(secret),
  }
  const { agencyId } = await approveJoin(visit, input, key)
  const { actor, answer } = await readJoin(visit, { applicationId })
  const link = new URL(`/invitation/${secret}`, c.req.url).href
  return answerPage(c, <LinkPage c={c} actor={actor} join={answer} agencyId={agencyId} link={link} />)
}
