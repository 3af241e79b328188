import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { joinCatalogues } from '@kps/foundation/language'
import { decideNotice, listNotices, readNotice } from '@kps/locality/agency-notices'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { standingWords } from '@kps/web-locality/agencies'
import { formKey, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { NoticePage } from './notice-page.tsx'
import { NoticesPage } from './notices-page.tsx'
import { agencyNoticesWords } from './words.ts'

export const agencyNoticesRoutes = new Hono<LocalityRoom>()

const allWords = joinCatalogues(standingWords, agencyNoticesWords)

const refusals: Readonly<Record<string, 'already' | 'own'>> = {
  'agencyNotices.decide.already': 'already',
  'agencies.standing.moved': 'already',
  'agencies.standing.own': 'own',
}

agencyNoticesRoutes.get('/agency-notices', needs(listNotices), async (c) => {
  const { actor, answer } = await listNotices(c.var.visit)
  return answerPage(c, <NoticesPage c={c} actor={actor} list={answer} />)
})

agencyNoticesRoutes.get('/agency-notices/:notice', needs(readNotice), async (c) => {
  const { actor, answer } = await readNotice(c.var.visit, { noticeId: c.req.param('notice') })
  return answerPage(c, <NoticePage c={c} actor={actor} notice={answer} typed={{}} problems={noProblems} />)
})

agencyNoticesRoutes.post('/agency-notices/:notice', needs(decideNotice, readNotice), async (c) => {
  const typed = await readForm(c.req.raw)
  const noticeId = c.req.param('notice')
  const said = { decision: typedText(typed, 'decision'), reason: typedText(typed, 'reason') }
  try {
    await decideNotice(c.var.visit, { noticeId, ...said }, formKey(typed))
    return c.redirect(`/agency-notices/${noticeId}`, 303)
  } catch (refusal) {
    const refused = refusal instanceof Failure ? refusals[refusal.messageKey] : undefined
    if (!(refusal instanceof BadInput || refused)) throw refusal
    // On a fresh read: whoever's session has ended sees nothing of what was typed.
    const { actor, answer } = await readNotice(c.var.visit, { noticeId })
    const problems = refusal instanceof BadInput ? problemsOf(refusal, allWords, c.var.language) : noProblems
    const page = { c, actor, notice: answer, typed, problems, refused }
    return answerPage(c, <NoticePage {...page} />, refused === undefined ? 422 : refused === 'own' ? 403 : 409)
  }
})
