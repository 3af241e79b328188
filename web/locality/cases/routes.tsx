import { BadInput } from '@kps/foundation/commands'
import { joinCaseTeam, listCases, readCase, readCaseTeam } from '@kps/locality/cases'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { type FormProblems, noProblems, problemsOf, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { CaseListPage } from './case-list.tsx'
import { riskPlanSort } from './case-lists.tsx'
import { CasePage } from './case-page.tsx'
import { TeamPage } from './team-page.tsx'
import { casesWords } from './words.ts'

export const casesRoutes = new Hono<LocalityRoom>()

casesRoutes.get('/cases', needs(listCases), async (c) => {
  const { which, after } = c.req.query()
  const { actor, answer } = await listCases(c.var.visit, { which, after })
  const shown = which === 'all' ? 'all' : 'mine'
  return answerPage(c, <CaseListPage c={c} actor={actor} list={answer} which={shown} isFirstPage={!after} />)
})

casesRoutes.get('/cases/:case', needs(readCase), async (c) => {
  const { after, sort } = c.req.query()
  const { actor, answer } = await readCase(c.var.visit, { caseId: c.req.param('case'), after })
  return answerPage(c, <CasePage c={c} actor={actor} opened={answer} isFirstPage={!after} sort={riskPlanSort(sort)} />)
})

casesRoutes.get('/cases/:case/team', needs(readCaseTeam), (c) => showTeam(c, c.req.param('case'), noProblems))

casesRoutes.post('/cases/:case/team', needs(joinCaseTeam, readCaseTeam), async (c) => {
  const typed = await readForm(c.req.raw)
  const caseId = c.req.param('case')
  try {
    const [accountId, agencyId] = typedText(typed, 'accountId').split(':')
    await joinCaseTeam(c.var.visit, { caseId, accountId, agencyId }, formKey(typed))
    return c.redirect(`/cases/${caseId}`, 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    return showTeam(c, caseId, problemsOf(refusal, casesWords, c.var.language))
  }
})

async function showTeam(c: LocalityContext, caseId: string, problems: FormProblems) {
  const { actor, answer } = await readCaseTeam(c.var.visit, { caseId })
  const page = <TeamPage c={c} actor={actor} caseId={caseId} choices={answer} problems={problems} />
  return answerPage(c, page, problems.errors.length > 0 ? 422 : 200)
}
