import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import {
  alreadyMoved,
  holdAgain,
  letIntoQueue,
  listQuarantine,
  readQuarantined,
  setAside,
} from '@kps/locality/referrals'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { QuarantineList } from './quarantine-list.tsx'
import { QuarantinedPage } from './quarantined-page.tsx'
import { quarantineWords } from './words.ts'

export const quarantineRoutes = new Hono<LocalityRoom>()

quarantineRoutes.get('/quarantine', needs(listQuarantine), async (c) => {
  const { after, list } = c.req.query()
  const { actor, answer } = await listQuarantine(c.var.visit, { after, list })
  const which = list === 'set-aside' ? 'set-aside' : 'held'
  return answerPage(
    c,
    <QuarantineList c={c} actor={actor} quarantine={answer} which={which} isFirstPage={after === undefined} />,
  )
})

quarantineRoutes.get('/quarantine/:referral', needs(readQuarantined), (c) => show(c, {}, undefined))

/** What a coordinator chose, by its verb. */
const moves = { 'let-in': letIntoQueue, 'set-aside': setAside, hold: holdAgain } as const
const isMove = (text: string): text is keyof typeof moves => Object.hasOwn(moves, text)

quarantineRoutes.post('/quarantine/:referral', needs(letIntoQueue, setAside, holdAgain, readQuarantined), async (c) => {
  const typed = await readForm(c.req.raw)
  const referralId = c.req.param('referral')
  const chosen = typedText(typed, 'move')
  const turn = typedText(typed, 'turn')
  try {
    if (!isMove(chosen)) throw new BadInput([{ field: 'move', messageKey: 'quarantine.move.goMissing' }])
    const input = {
      referralId,
      turn: /^\d{1,4}$/.test(turn) ? Number(turn) : undefined,
      reason: typedText(typed, 'reason'),
    }
    await moves[chosen](c.var.visit, input, formKey(typed))
    return c.redirect(chosen === 'let-in' ? `/triage/${referralId}` : '/quarantine', 303)
  } catch (refusal) {
    const cameSecond = refusal instanceof Failure && refusal.messageKey === alreadyMoved.messageKey
    if (!(refusal instanceof BadInput || cameSecond)) throw refusal
    return show(c, typed, refusal)
  }
})

/** The referral on a fresh read, with what was typed when it did not fit. */
async function show(c: LocalityContext, typed: Typed, refusal: Failure | undefined) {
  const { actor, answer } = await readQuarantined(c.var.visit, { referralId: c.req.param('referral') })
  const problems = refusal instanceof BadInput ? problemsOf(refusal, quarantineWords, c.var.language) : noProblems
  const cameSecond = refusal !== undefined && !(refusal instanceof BadInput)
  return answerPage(
    c,
    <QuarantinedPage c={c} actor={actor} opened={answer} typed={typed} problems={problems} cameSecond={cameSecond} />,
    refusal === undefined ? 200 : cameSecond ? 409 : 422,
  )
}
