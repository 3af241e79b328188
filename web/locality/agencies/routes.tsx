import { BadInput } from '@kps/foundation/commands'
import { listAgencies, readAgency, recordAgreement, setLawfulStanding } from '@kps/locality/agencies'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { AgenciesPage } from './agencies-page.tsx'
import { AgencyPage } from './agency-page.tsx'
import { agreementField, agreementFrom } from './agreement-fields.tsx'
import { AgreementPage } from './agreement-page.tsx'
import { LawPage } from './law-page.tsx'
import { standingRoutes } from './standing-routes.tsx'
import { agenciesWords } from './words.ts'

export const agenciesRoutes = new Hono<LocalityRoom>()

agenciesRoutes.get('/agencies', needs(listAgencies), async (c) => {
  const after = c.req.query('after')
  const { actor, answer } = await listAgencies(c.var.visit, { after })
  return answerPage(c, <AgenciesPage c={c} actor={actor} list={answer} isFirstPage={after === undefined} />)
})

agenciesRoutes.get('/agencies/:agency', needs(readAgency), async (c) => {
  const { actor, answer } = await readAgency(c.var.visit, { agencyId: c.req.param('agency') })
  return answerPage(c, <AgencyPage c={c} actor={actor} agency={answer} />)
})

agenciesRoutes.get('/agencies/:agency/law', needs(readAgency), async (c) => {
  const { actor, answer } = await readAgency(c.var.visit, { agencyId: c.req.param('agency') })
  return answerPage(c, <LawPage c={c} actor={actor} agency={answer} typed={{}} problems={noProblems} />)
})

agenciesRoutes.post('/agencies/:agency/law', needs(setLawfulStanding, readAgency), async (c) => {
  const typed = await readForm(c.req.raw)
  const agencyId = c.req.param('agency')
  const said = { standing: typedText(typed, 'standing'), holds: typedText(typed, 'holds') }
  try {
    await setLawfulStanding(c.var.visit, { agencyId, ...said, basis: typedText(typed, 'basis') }, formKey(typed))
    return c.redirect(`/agencies/${agencyId}`, 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    // On a fresh read: whoever's session has ended sees nothing of what was typed.
    const { actor, answer } = await readAgency(c.var.visit, { agencyId })
    const problems = problemsOf(refusal, agenciesWords, c.var.language)
    return answerPage(c, <LawPage c={c} actor={actor} agency={answer} typed={typed} problems={problems} />, 422)
  }
})

agenciesRoutes.get('/agencies/:agency/agreements', needs(readAgency), async (c) => {
  const { actor, answer } = await readAgency(c.var.visit, { agencyId: c.req.param('agency') })
  return answerPage(c, <AgreementPage c={c} actor={actor} agency={answer} typed={{}} problems={noProblems} />)
})

agenciesRoutes.post('/agencies/:agency/agreements', needs(recordAgreement, readAgency), async (c) => {
  const typed = await readForm(c.req.raw)
  const agencyId = c.req.param('agency')
  const agreement = agreementFrom(typed, typedText(typed, 'kind'))
  try {
    await recordAgreement(c.var.visit, { agencyId, agreement }, formKey(typed))
    return c.redirect(`/agencies/${agencyId}`, 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    const { actor, answer } = await readAgency(c.var.visit, { agencyId })
    const problems = problemsOf(refusal, agenciesWords, c.var.language, agreementField)
    return answerPage(c, <AgreementPage c={c} actor={actor} agency={answer} typed={typed} problems={problems} />, 422)
  }
})

agenciesRoutes.route('/', standingRoutes)
