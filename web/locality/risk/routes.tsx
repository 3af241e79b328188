import { BadInput } from '@kps/foundation/commands'
import { assessRisk, beginAssessment, needsReason, readAssessment, suggestLevel } from '@kps/locality/risk'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { answersIn, assessmentFrom } from './assessment-answers.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { AssessmentPage } from './assessment-page.tsx'
import { riskWords } from './words.ts'

export const riskRoutes = new Hono<LocalityRoom>()

const form = '/cases/:case/people/:person/assessments/new'
/** Some sixty items with what is known of each. */
const longestForm = 512 * 1024

riskRoutes.get(form, needs(beginAssessment, assessRisk), async (c) => {
  const { actor, answer } = await beginAssessment(c.var.visit, pathOf(c))
  return answerPage(c, <AssessmentForm c={c} actor={actor} begun={answer} typed={{}} problems={noProblems} />)
})

riskRoutes.post(form, needs(assessRisk, beginAssessment), async (c) => {
  const typed = await readForm(c.req.raw, { limit: longestForm })
  const path = pathOf(c)
  if (typed.to === 'suggest') return showAgain(c, typed)
  try {
    const { assessmentId } = await assessRisk(c.var.visit, assessmentFrom(path, typed), formKey(typed))
    return c.redirect(`/cases/${path.caseId}/assessments/${assessmentId}`, 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    return showAgain(c, typed, refusal)
  }
})

riskRoutes.get('/cases/:case/assessments/:assessment', needs(readAssessment), async (c) => {
  const input = { caseId: c.req.param('case'), assessmentId: c.req.param('assessment') }
  const { actor, answer } = await readAssessment(c.var.visit, input)
  return answerPage(c, <AssessmentPage c={c} actor={actor} assessment={answer} />)
})

/** The form with everything that was typed. It is read again, so whoever's session has ended sees none of it. */
async function showAgain(c: LocalityContext, typed: Typed, refusal?: BadInput) {
  const { actor, answer: begun } = await beginAssessment(c.var.visit, pathOf(c))
  const problems = refusal ? problemsOf(refusal, riskWords, c.var.language, idOnPage) : noProblems
  const suggestion = suggestLevel(begun.instrument, answersIn(typed))
  const level = begun.instrument.levels.find((each) => each.code === typed.level)?.code
  const differs = level !== undefined && needsReason(level, suggestion.level, begun.levels[0]?.level)
  return answerPage(
    c,
    <AssessmentForm
      c={c}
      actor={actor}
      begun={begun}
      typed={typed}
      problems={problems}
      suggestion={!refusal || differs ? suggestion : undefined}
    />,
    refusal ? 422 : 200,
  )
}

/** A date's problem leads to its first part. */
const idOnPage = (field: string) => (field.endsWith('.on') ? `${field}-day` : field)

const pathOf = (c: LocalityContext) => ({ caseId: c.req.param('case') ?? '', personId: c.req.param('person') ?? '' })
