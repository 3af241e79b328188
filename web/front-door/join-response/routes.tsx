import { receiptReference } from '@kps/crossings/referral-handover'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { instantNow } from '@kps/foundation/time'
import {
  CheckPage,
  NotSentPage,
  newDraft,
  type Posted,
  placed,
  readPosted,
  type Shown,
  step,
  TopicPage,
} from '@kps/web-front-door/application-form'
import {
  type FrontDoorContext,
  type FrontDoorRoom,
  formPath,
  localityToJoin,
  localityToJoinIfKnown,
  nameOf,
} from '@kps/web-front-door/door'
import { readAnswers } from '@kps/web-front-door/referral-steps'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { askToJoin } from './ask-to-join.ts'
import { BeginPage } from './begin-page.tsx'
import { joinForm } from './join-form.ts'
import { joinPages } from './pages.ts'
import { JoinReceiptPage } from './receipt-page.tsx'
import { joinWords } from './words.ts'

export const joinResponseRoutes = new Hono<FrontDoorRoom>()

const path = `${formPath}/join` as const

joinResponseRoutes.get(path, async (c) => {
  const locality = await localityToJoin(c, c.req.param('code'))
  return answer(c, locality.code, locality, { page: 'begin', draft: newDraft(), problems: [] })
})

joinResponseRoutes.post(path, async (c) => {
  const code = c.req.param('code')
  const posted = readPosted(joinPages, await readAnswers(c.req.raw))
  if (posted.language) c.set('language', posted.language)
  const next = step(joinForm, posted, c.var.language, instantNow())
  if (next === 'send') return send(c, code, posted)
  return answer(c, code, await localityToJoinIfKnown(c, code), next)
})

async function send(c: FrontDoorContext, code: string, { draft, token }: Posted) {
  const checked = joinForm.read(draft, c.var.language, instantNow())
  if (!checked.fits) {
    const problems = placed(joinPages, checked.problems)
    const page = problems[0]?.page ?? 'check'
    const shown = { page, from: 'check', draft, problems: problems.filter((one) => one.page === page) } as const
    return answer(c, code, await localityToJoinIfKnown(c, code), shown)
  }
  const reached = await askToJoin(c.env, code, checked.application, token)
  if (!reached) {
    const locality = await localityToJoinIfKnown(c, code)
    await c.env.ALARMS.raise('application-not-received', c.var.requestId).catch(() => undefined)
    const frame = frameOf(c, code, locality, { page: 'not-sent', draft, problems: [] })
    return answerPage(c, <NotSentPage {...frame} tooMany={false} />, 503)
  }
  return answerPage(c, <JoinReceiptPage c={c} locality={reached} reference={await receiptReference(draft.formKey)} />)
}

const frameOf = (c: FrontDoorContext, code: string, locality: PublicFacts | undefined, shown: Shown) => ({
  ...{ c, locality, shown },
  at: `/${code}/join`,
  backTo: `/${code}`,
  pages: joinPages,
})

type Around = ReturnType<typeof frameOf>

/** The page to be shown: 422 when it says what does not fit, with every answer kept. */
function answer(c: FrontDoorContext, code: string, locality: PublicFacts | undefined, shown: Shown) {
  return answerPage(c, <PageOf {...frameOf(c, code, locality, shown)} />, shown.problems.length > 0 ? 422 : 200)
}

const PageOf = (frame: Around) => {
  const { language } = frame.c.var
  const t = words(joinWords, language)
  const { locality, shown } = frame
  const page = joinPages.find((one) => one.page === shown.page)
  if (shown.page === 'begin') return <BeginPage {...frame} />
  if (page) return <TopicPage {...frame} page={page} />
  if (shown.page === 'not-sent') return <NotSentPage {...frame} tooMany={false} />
  const reads = locality ? t('joinForm.reads', { locality: nameOf(locality, language) }) : t('joinForm.reads.anywhere')
  return <CheckPage {...frame} reads={reads} />
}
