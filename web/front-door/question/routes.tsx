import { receiptReference } from '@kps/crossings/referral-handover'
import { instantNow } from '@kps/foundation/time'
import { type FrontDoorRoom, formPath, localityIfKnown, openLocality } from '@kps/web-front-door/door'
import { readFields } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { askQuestion } from './ask-question.ts'
import { checkQuestion, newQuestion, readPosted } from './posted.ts'
import { QuestionPage } from './question-page.tsx'
import { QuestionReceiptPage } from './receipt-page.tsx'

export const questionRoutes = new Hono<FrontDoorRoom>()

const path = `${formPath}/question` as const

questionRoutes.get(path, async (c) => {
  const locality = await openLocality(c, c.req.param('code'))
  return answerPage(c, <QuestionPage c={c} code={locality.code} locality={locality} draft={newQuestion()} />)
})

questionRoutes.post(path, async (c) => {
  const code = c.req.param('code')
  const { draft, language, token } = readPosted(await readFields(c.req.raw))
  if (language) {
    c.set('language', language)
    return answerPage(c, <QuestionPage c={c} code={code} locality={await localityIfKnown(c, code)} draft={draft} />)
  }
  const checked = checkQuestion(draft, c.var.language, instantNow())
  if (!checked.fits) {
    const page = { c, code, draft, problems: checked.problems, locality: await localityIfKnown(c, code) }
    return answerPage(c, <QuestionPage {...page} />, 422)
  }
  const reached = await askQuestion(c.env, code, checked.question, token)
  if (!reached) {
    const locality = await localityIfKnown(c, code)
    await c.env.ALARMS.raise('question-not-received', c.var.requestId).catch(() => undefined)
    return answerPage(c, <QuestionPage c={c} code={code} locality={locality} draft={draft} notSent />, 503)
  }
  const { email, formKey, phone } = checked.question
  const reference = await receiptReference(formKey)
  const canBeReached = Boolean(phone || email)
  return answerPage(
    c,
    <QuestionReceiptPage c={c} locality={reached} reference={reference} canBeReached={canBeReached} />,
  )
})
