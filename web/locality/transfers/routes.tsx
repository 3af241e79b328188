import { BadInput } from '@kps/foundation/commands'
import { listTransfers, readSendOn, sendOnReferral } from '@kps/locality/transfers'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { findLocalities } from './find-localities.ts'
import { SendOnPage } from './send-on-page.tsx'
import { TransfersPage } from './transfers-page.tsx'
import { transfersWords } from './words.ts'

export const transfersRoutes = new Hono<LocalityRoom>()

transfersRoutes.get('/transfers', needs(listTransfers), async (c) => {
  const { actor, answer } = await listTransfers(c.var.visit)
  return answerPage(c, <TransfersPage c={c} actor={actor} transfers={answer} />)
})

/** Asks that what waits be tried again: the door does it after the answer. */
transfersRoutes.post('/transfers', needs(listTransfers), async (c) => {
  await listTransfers(c.var.visit)
  return c.redirect('/transfers', 303)
})

transfersRoutes.get('/triage/:referral/send-on', needs(readSendOn), async (c) => {
  const { actor, answer } = await readSendOn(c.var.visit, { referralId: c.req.param('referral') })
  return answerPage(c, <SendOnPage c={c} actor={actor} referral={answer} typed={{}} problems={noProblems} />)
})

transfersRoutes.post('/triage/:referral/send-on', needs(sendOnReferral, readSendOn), async (c) => {
  const typed = await readForm(c.req.raw)
  const referralId = c.req.param('referral')
  if (typedText(typed, 'go') !== 'send') {
    const problem = typedText(typed, 'place').trim() === '' ? oneProblem('place', 'placeMissing') : undefined
    return showAgain(c, referralId, typed, problem)
  }
  try {
    await sendOn(c, referralId, typed)
    return c.redirect('/transfers', 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    return showAgain(c, referralId, typed, refusal)
  }
})

/** Asks the registry for the other one's key, and sends the referral on. */
async function sendOn(c: LocalityContext, referralId: string, typed: Typed): Promise<void> {
  const code = typedText(typed, 'to')
  const key = /^[a-z][a-z0-9-]{1,39}$/.test(code) ? await c.var.directory.sealingFor(code).catch(away) : undefined
  if (!key || key.facts.isSettlingIn) throw oneProblem('to', 'toMissing')
  const { keyId, publicKey, facts } = key
  const to = { code: facts.code, name: facts.name, keyId, publicKey }
  const from = { code: c.var.facts.code, name: c.var.facts.name }
  const input = { referralId, from, to, reason: typedText(typed, 'reason') }
  await sendOnReferral(c.var.visit, input, formKey(typed))
}

/** The same form with what was typed and the localities to choose from, on a fresh read. */
async function showAgain(c: LocalityContext, referralId: string, typed: Typed, refusal?: BadInput) {
  const { actor, answer } = await readSendOn(c.var.visit, { referralId })
  const place = typedText(typed, 'place')
  const lookUp = place.trim() !== '' || typedText(typed, 'go') === 'send'
  const found = lookUp
    ? await findLocalities(c.var.directory, c.var.facts.code, place).catch(() => undefined)
    : undefined
  const told = lookUp && !found ? oneProblem('place', 'away') : refusal
  const problems = told ? problemsOf(told, transfersWords, c.var.language) : noProblems
  const page = { c, actor, referral: answer, typed, problems, found }
  return answerPage(c, <SendOnPage {...page} />, lookUp && !found ? 503 : told ? 422 : 200)
}

const oneProblem = (field: string, said: 'placeMissing' | 'toMissing' | 'away') =>
  new BadInput([{ field, messageKey: `transfers.sendOn.${said}` }])

const away = () => {
  throw oneProblem('place', 'away')
}
