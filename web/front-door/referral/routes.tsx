import { receiptReference } from '@kps/crossings/referral-handover'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { Failure } from '@kps/foundation/failures'
import { instantNow } from '@kps/foundation/time'
import { type FrontDoorContext, type FrontDoorRoom, formPath } from '@kps/web-front-door/door'
import { saysTheyUsedViolence } from '@kps/web-front-door/referral-draft'
import { questionOn } from '@kps/web-front-door/referral-questions'
import { checkDraft, readAnswers, readPosted, type Shown, step } from '@kps/web-front-door/referral-steps'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { CheckPage } from './check-page.tsx'
import { NotSentPage } from './not-sent-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { QuestionPage } from './question-page.tsx'
import { ReceiptPage } from './receipt-page.tsx'
import type { ReferralPageProps } from './referral-page.tsx'
import { sendReferral } from './send-referral.ts'
import { StartPage } from './start-page.tsx'

export const referralRoutes = new Hono<FrontDoorRoom>()

/** The form is only ever sent for: who opens its address meets what to know before the first question. */
referralRoutes.post(formPath, async (c) => {
  const code = c.req.param('code')
  const posted = readPosted(await readAnswers(c.req.raw))
  if (posted.language) c.set('language', posted.language)
  const next = step(posted, c.var.language, instantNow())
  if (next === 'send') return send(c, code, posted.draft, posted.token)
  return answer(c, { code, ...(await around(c, code)), shown: next })
})

/** Its name and the others' when the registry can be asked; a code that is no open locality's is not found. */
async function around(c: FrontDoorContext, code: string): Promise<Pick<ReferralPageProps, 'locality' | 'others'>> {
  const known = await c.env.DIRECTORY.list().catch(() => undefined)
  return { locality: known && localityIn(known, code), others: (known ?? []).filter((one) => one.code !== code) }
}

/** The open locality with that code; what is not in the list is not found. */
function localityIn(localities: readonly PublicFacts[], code: string): PublicFacts {
  const found = localities.find((locality) => locality.code === code)
  if (!found) throw new Failure('not-found', 'page.notFound.title')
  return found
}

/** What goes through asks the registry once, for the key; the name is asked for only where a page needs it. */
async function send(c: FrontDoorContext, code: string, draft: Shown['draft'], token?: string) {
  const checked = checkDraft(draft, c.var.language, instantNow())
  if (!checked.fits) {
    const page = checked.problems[0]?.page ?? 'check'
    const problems = checked.problems.filter((problem) => problem.page === page)
    return answer(c, { code, ...(await around(c, code)), shown: { page, from: 'check', draft, problems } })
  }
  const { formKey, immediateDanger } = checked.referral
  const said = { danger: immediateDanger === 'yes', usedViolence: saysTheyUsedViolence(draft) }
  const { place } = draft.answers
  const reached = await sendReferral(c.env, code, checked.referral, { token, place })
  if (!reached) {
    const page = { c, code, ...(await around(c, code)) }
    await c.env.ALARMS.raise('referral-not-received', c.var.requestId).catch(() => undefined)
    const shown = { page: 'not-sent', draft, problems: [] }
    return answerPage(c, <NotSentPage {...page} shown={shown} />, 503)
  }
  const reference = await receiptReference(formKey)
  const other = place ? (await around(c, code)).others.find((one) => one.code === place) : undefined
  const asked = place !== undefined && place !== code ? (reached.sentOn ? 'sent-on' : 'stays') : 'here'
  const holds = { locality: reached.locality, asked, other } as const
  return answerPage(c, <ReceiptPage c={c} holds={holds} reference={reference} said={said} />)
}

/** The page to be shown: 422 when it says what does not fit or is asked again, with every answer kept. */
function answer(c: FrontDoorContext, page: Omit<ReferralPageProps, 'c'>) {
  const { asksAgain, problems } = page.shown
  return answerPage(c, <PageOf c={c} {...page} />, asksAgain || problems.length > 0 ? 422 : 200)
}

const PageOf = (page: ReferralPageProps) => {
  const { draft, page: name } = page.shown
  const question = questionOn(draft, name)
  if (question) return <QuestionPage {...page} question={question} />
  if (name === 'people') return <PeoplePage {...page} />
  if (name === 'not-sent') return <NotSentPage {...page} />
  // A page that this referral does not ask (its kind was changed meanwhile) gives way to the answers themselves.
  if (name === 'start') return <StartPage {...page} />
  return <CheckPage {...page} shown={{ ...page.shown, page: 'check' }} />
}
