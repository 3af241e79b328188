import { suggestCode } from '@kps/crossings/locality-codes'
import { receiptReference } from '@kps/crossings/referral-handover'
import { words } from '@kps/foundation/language'
import { toBase64Url } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import {
  CheckPage,
  type Draft,
  NotSentPage,
  newDraft,
  placed,
  readPosted,
  type Shown,
  step,
  TopicPage,
  textIn,
} from '@kps/web-front-door/application-form'
import type { FrontDoorContext, FrontDoorRoom } from '@kps/web-front-door/door'
import { readAnswers } from '@kps/web-front-door/referral-steps'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { BeginPage } from './begin-page.tsx'
import { codeProblem } from './code-problem.ts'
import { startPages } from './pages.ts'
import { StartReceiptPage } from './receipt-page.tsx'
import { sendApplication } from './send-application.ts'
import { startForm } from './start-form.ts'
import { startWords } from './words.ts'

export const startResponseRoutes = new Hono<FrontDoorRoom>()

const at = '/start'

startResponseRoutes.get(at, (c) => answer(c, { page: 'begin', draft: newDraft(), problems: [] }))

startResponseRoutes.post(at, async (c) => {
  const posted = readPosted(startPages, await readAnswers(c.req.raw))
  if (posted.language) c.set('language', posted.language)
  const next = step(startForm, posted, c.var.language, instantNow())
  if (next === 'send') return send(c, posted.draft)
  const leaves = posted.page === 'address' && posted.go === 'next' && next.problems.length === 0
  const problem = leaves || hasCodeProblem(next) ? await codeProblem(c.env.APPLICATIONS, posted.draft) : undefined
  return answer(c, problem ? { ...next, page: 'address', from: posted.from, problems: [problem] } : next)
})

/** What is wrong with how the code is written is said together with whether the code it would be is taken. */
const hasCodeProblem = ({ problems }: Shown) => problems.some(({ field }) => field === 'locality.code')

async function send(c: FrontDoorContext, draft: Draft) {
  const now = instantNow()
  const checked = startForm.read(draft, c.var.language, now)
  const problems = checked.fits ? [] : placed(startPages, checked.problems)
  const page = problems[0]?.page
  if (page) return answer(c, { page, from: 'check', draft, problems: problems.filter((one) => one.page === page) })
  const problem = await codeProblem(c.env.APPLICATIONS, draft)
  if (problem) return answer(c, { page: 'address', from: 'check', draft, problems: [problem] })
  // A page that never was the one with all answers sends no secret: it is shown once more before it goes.
  if (!checked.fits || !draft.secret) return answer(c, { page: 'check', draft, problems: [] })
  const sending = { formKey: draft.formKey, secret: draft.secret }
  const sent = await sendApplication(c.env, c.var.settings.HUB_PUBLIC_KEY, sending, checked.application)
  if (sent !== 'received') {
    await c.env.ALARMS.raise('application-not-received', c.var.requestId).catch(() => undefined)
    const shown = { page: 'not-sent', draft, problems: [] }
    return answerPage(c, <NotSentPage {...frameOf(c, shown)} tooMany={sent === 'too-many'} />, 503)
  }
  const { protocol } = new URL(c.req.url)
  const link = `${protocol}//${checked.application.locality.code}.${c.var.settings.HOST}/invitation/${draft.secret}`
  return answerPage(c, <StartReceiptPage c={c} reference={await receiptReference(draft.formKey)} link={link} />)
}

const frameOf = (c: FrontDoorContext, shown: Shown) => ({ c, at, backTo: '/', pages: startPages, shown })

/** The page to be shown: 422 when it says what does not fit, with every answer kept. */
function answer(c: FrontDoorContext, shown: Shown) {
  return answerPage(c, <PageOf c={c} shown={prepared(shown)} />, shown.problems.length > 0 ? 422 : 200)
}

/** A web address is offered out of the name; the secret of the applicant's link is made when all answers are first shown. */
function prepared(shown: Shown): Shown {
  const { draft, page } = shown
  if (page === 'check' && !draft.secret) {
    const secret = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
    return { ...shown, draft: { ...draft, secret } }
  }
  const code = suggestCode(textIn(draft, 'locality.name'))
  if (page !== 'address' || shown.problems.length > 0 || textIn(draft, 'locality.code') !== '' || !code) return shown
  return { ...shown, draft: { ...draft, values: { ...draft.values, 'locality.code': [code] } } }
}

const PageOf = ({ c, shown }: { c: FrontDoorContext; shown: Shown }) => {
  const frame = frameOf(c, shown)
  const page = startPages.find((one) => one.page === shown.page)
  if (shown.page === 'begin') return <BeginPage {...frame} />
  if (page) return <TopicPage {...frame} page={page} />
  if (shown.page === 'not-sent') return <NotSentPage {...frame} tooMany={false} />
  return <CheckPage {...frame} reads={words(startWords, c.var.language)('startForm.reads')} />
}
