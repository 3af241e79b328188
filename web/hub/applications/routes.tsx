import {
  approveApplication,
  askForMore,
  beginProvisioning,
  declineApplication,
  listApplications,
  readApplication,
  renewInvitation,
  withdrawApplication,
} from '@kps/hub/applications'
import { type Again, type HubContext, type HubRoom, needs, notAgain, sendOn } from '@kps/web-hub/door'
import { typedText } from '@kps/web-kit/form-answers'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { ApplicationPage } from './application-page.tsx'
import { ApplicationsPage } from './applications-page.tsx'
import { chosenDecision } from './decide-form.tsx'
import { applicationsWords } from './words.ts'

export const applicationsRoutes = new Hono<HubRoom>()

applicationsRoutes.get('/applications', needs(listApplications), async (c) => {
  const { actor, answer } = await listApplications(c.var.visit, c.var.desk)
  return answerPage(c, <ApplicationsPage c={c} actor={actor} {...answer} />)
})

applicationsRoutes.get('/applications/:application', needs(readApplication), async (c) =>
  answerPage(c, await application(c, c.req.param('application'), notAgain)),
)

applicationsRoutes.post('/applications/:application', needs(approveApplication, readApplication), async (c) => {
  const typed = await readForm(c.req.raw)
  const applicationId = c.req.param('application')
  const { visit, desk } = c.var
  const given = { applicationId, reason: typedText(typed, 'reason') }
  return sendOn(c, {
    typed,
    catalogue: applicationsWords,
    show: (again) => application(c, applicationId, again),
    async send(key) {
      const decision = chosenDecision(typed)
      if (decision === 'asked-for-more') await askForMore(visit, desk, given, key)
      else if (decision === 'declined') await declineApplication(visit, desk, given, key)
      else if (decision === 'withdrawn') await withdrawApplication(visit, desk, given, key)
      else {
        const { answer } = await approveApplication(visit, desk, { applicationId }, key)
        if (answer.state === 'approved') return carryOut(c, applicationId, key)
      }
      return `/applications/${applicationId}`
    },
  })
})

applicationsRoutes.post(
  '/applications/:application/carry-out',
  needs(beginProvisioning, readApplication),
  async (c) => {
    const typed = await readForm(c.req.raw)
    const applicationId = c.req.param('application')
    return sendOn(c, {
      typed,
      catalogue: applicationsWords,
      show: (again) => application(c, applicationId, again),
      send: (key) => carryOut(c, applicationId, key),
    })
  },
)

/** What two approvals are for: a locality is made, or the lead of one that is open gets a link that works. */
async function carryOut(c: HubContext, applicationId: string, key: string): Promise<string> {
  const { visit, desk } = c.var
  const { answer } = await readApplication(visit, desk, { applicationId })
  if (answer.locality?.isOpen && !answer.locality.isForThis) {
    await renewInvitation(visit, desk, { applicationId }, key)
    return `/applications/${applicationId}?renewed=yes`
  }
  const begun = await beginProvisioning(visit, desk, { applicationId }, key)
  return `/localities/${begun.answer.code}/making`
}

async function application(c: HubContext, applicationId: string, again: Again) {
  const asked = await readApplication(c.var.visit, c.var.desk, { applicationId })
  return <ApplicationPage c={c} {...asked} again={again} />
}
