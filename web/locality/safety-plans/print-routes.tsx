import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { isLanguage } from '@kps/foundation/language'
import { printSafetyPlan, readPrintedPlan, readSafetyPlan } from '@kps/locality/safety-plans'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { Paper } from './paper.tsx'
import { pathOf } from './path.ts'
import { PrintForm } from './print-form.tsx'
import { safetyPlanWords } from './words.ts'

export const printRoutes = new Hono<LocalityRoom>()

const address = '/cases/:case/people/:person/safety-plan/print'

printRoutes.get(address, needs(readSafetyPlan), async (c) => {
  const { actor, answer } = await readSafetyPlan(c.var.visit, pathOf(c))
  return answerPage(c, <PrintForm c={c} actor={actor} plan={answer} typed={{}} problems={noProblems} />)
})

/** First the copy is recorded, then the paper shown: what was not recorded is not there to print. */
printRoutes.post(address, needs(printSafetyPlan, readPrintedPlan, readSafetyPlan), async (c) => {
  const typed = await readForm(c.req.raw)
  if (typed.safeToHold === 'no') return askAgain(c, typed, 'unsafe')
  const path = pathOf(c)
  const version = Number(typedText(typed, 'version'))
  const asked = { ...path, version, safeToHold: typedText(typed, 'safeToHold') }
  try {
    const { copyId } = await printSafetyPlan(c.var.visit, asked, formKey(typed))
    const { answer } = await readPrintedPlan(c.var.visit, { ...path, copyId })
    const language = isLanguage(typed.language) ? typed.language : answer.content.language
    const back = `/cases/${path.caseId}/people/${path.personId}/safety-plan`
    return answerPage(
      c,
      <Paper
        plan={answer}
        language={language}
        largePrint={typed.size === 'large'}
        reader={c.var.language}
        back={back}
      />,
    )
  } catch (refusal) {
    if (refusal instanceof BadInput) return askAgain(c, typed, refusal)
    if (refusal instanceof Failure && refusal.code === 'conflict') return askAgain(c, typed, 'conflict')
    throw refusal
  }
})

async function askAgain(c: LocalityContext, typed: Typed, because: BadInput | 'unsafe' | 'conflict') {
  const { actor, answer } = await readSafetyPlan(c.var.visit, pathOf(c))
  const refused = because instanceof BadInput
  const problems = refused ? problemsOf(because, safetyPlanWords, c.var.language) : noProblems
  const notice = refused ? undefined : because
  return answerPage(
    c,
    <PrintForm c={c} actor={actor} plan={answer} typed={typed} problems={problems} notice={notice} />,
    notice === 'conflict' ? 409 : 422,
  )
}
