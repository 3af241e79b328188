import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { restoreAgency, suspendAgency } from '@kps/locality/agencies'
import { handBack, handBackEntrance, readLeaving, withdrawAgency } from '@kps/locality/withdrawals'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { LeavePage } from './leave-page.tsx'
import { StandingPage } from './standing-page.tsx'
import { standingWords } from './standing-words.ts'

export const standingRoutes = new Hono<LocalityRoom>()

type Act = 'pause' | 'restore' | 'leave'

const acts = { pause: suspendAgency, restore: restoreAgency } as const

for (const act of ['pause', 'restore'] as const) {
  standingRoutes.get(`/agencies/:agency/${act}`, needs(readLeaving), (c) => show(c, act, {}))
  standingRoutes.post(`/agencies/:agency/${act}`, needs(acts[act], readLeaving), async (c) => {
    const typed = await readForm(c.req.raw)
    const agencyId = c.req.param('agency')
    return decided(c, act, typed, () =>
      acts[act](c.var.visit, { agencyId, reason: typedText(typed, 'reason') }, formKey(typed)),
    )
  })
}

standingRoutes.get('/agencies/:agency/leave', needs(readLeaving), (c) => show(c, 'leave', {}))

standingRoutes.post('/agencies/:agency/leave', needs(withdrawAgency, readLeaving), async (c) => {
  const typed = await readForm(c.req.raw)
  const newLeadId = typedText(typed, 'newLeadId')
  const input = {
    agencyId: c.req.param('agency'),
    reason: typedText(typed, 'reason'),
    copy: typedText(typed, 'copy'),
    ...(newLeadId === '' ? {} : { newLeadId }),
  }
  return decided(c, 'leave', typed, () => withdrawAgency(c.var.visit, input, formKey(typed)))
})

/** The file of an agency's own contributions. Its name says nothing. */
standingRoutes.post('/agencies/:agency/hand-back', needs(handBackEntrance), async (c) => {
  const typed = await readForm(c.req.raw)
  const { text } = await handBack(c.var.visit, c.req.param('agency'), formKey(typed))
  return c.body(text, 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': 'attachment; filename="file.jsonl"',
  })
})

async function decided(c: LocalityContext, act: Act, typed: Typed, decide: () => Promise<unknown>) {
  try {
    await decide()
    return c.redirect(`/agencies/${c.req.param('agency')}`, 303)
  } catch (refusal) {
    if (refusal instanceof BadInput) return show(c, act, typed, refusal)
    const refused = refusal instanceof Failure ? refusals[refusal.messageKey] : undefined
    if (!refused) throw refusal
    return show(c, act, typed, undefined, refused)
  }
}

const refusals: Readonly<Record<string, 'moved' | 'own'>> = {
  'agencies.standing.moved': 'moved',
  'agencies.standing.own': 'own',
}

/** The page with what was typed, on a fresh read: whoever's session has ended sees none of it. */
async function show(c: LocalityContext, act: Act, typed: Typed, wrong?: BadInput, refused?: 'moved' | 'own') {
  const { actor, answer } = await readLeaving(c.var.visit, { agencyId: c.req.param('agency') })
  const problems = wrong ? problemsOf(wrong, standingWords, c.var.language) : noProblems
  const page = { c, actor, leaving: answer, typed, problems, refused }
  const status = wrong ? 422 : refused === 'moved' ? 409 : refused === 'own' ? 403 : 200
  return answerPage(c, act === 'leave' ? <LeavePage {...page} /> : <StandingPage {...page} act={act} />, status)
}
