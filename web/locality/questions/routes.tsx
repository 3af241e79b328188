import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { alreadyAnswered, answerQuestion, listWaitingQuestions, readQuestion } from '@kps/locality/questions'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { QuestionPage } from './question-page.tsx'
import { QuestionsPage } from './questions-page.tsx'
import { questionsWords } from './words.ts'

export const questionsRoutes = new Hono<LocalityRoom>()

questionsRoutes.get('/questions', needs(listWaitingQuestions), async (c) => {
  const after = c.req.query('after')
  const which = c.req.query('list') === 'looks-wrong' ? 'looks-wrong' : 'waiting'
  const { actor, answer } = await listWaitingQuestions(c.var.visit, { after, list: which })
  const page = { c, actor, list: answer, which, isFirstPage: after === undefined } as const
  return answerPage(c, <QuestionsPage {...page} />)
})

questionsRoutes.get('/questions/:question', needs(readQuestion), async (c) => {
  const { actor, answer } = await readQuestion(c.var.visit, { questionId: c.req.param('question') })
  return answerPage(c, <QuestionPage c={c} actor={actor} question={answer} typed={{}} problems={noProblems} />)
})

questionsRoutes.post('/questions/:question', needs(answerQuestion, readQuestion), async (c) => {
  const typed = await readForm(c.req.raw)
  const questionId = c.req.param('question')
  const input = { questionId, outcome: typedText(typed, 'outcome'), note: typedText(typed, 'note') }
  try {
    await answerQuestion(c.var.visit, input, formKey(typed))
    return c.redirect('/questions', 303)
  } catch (refusal) {
    const cameSecond = refusal instanceof Failure && refusal.messageKey === alreadyAnswered.messageKey
    if (!(refusal instanceof BadInput || cameSecond)) throw refusal
    // On a fresh read: whoever's session has ended sees nothing of what was typed.
    const { actor, answer } = await readQuestion(c.var.visit, { questionId })
    const problems = refusal instanceof BadInput ? problemsOf(refusal, questionsWords, c.var.language) : noProblems
    const page = { c, actor, question: answer, typed, problems, cameSecond }
    return answerPage(c, <QuestionPage {...page} />, cameSecond ? 409 : 422)
  }
})
