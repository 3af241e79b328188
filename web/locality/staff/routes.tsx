import { BadInput } from '@kps/foundation/commands'
import { type Failure, statusOf } from '@kps/foundation/failures'
import { indexOf, invitationSecret, inviteColleague, revokeInvitation } from '@kps/locality/invitations'
import { changeRoles, endAccess, listStaff, readColleague, restorePerson, suspendPerson } from '@kps/locality/staff'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { ColleaguePage } from './colleague-page.tsx'
import { InvitedPage, InvitePage } from './invite-page.tsx'
import { refusalKey } from './refusal.tsx'
import { typedList } from './role-choices.tsx'
import { StaffPage } from './staff-page.tsx'
import { staffWords } from './words.ts'

export const staffRoutes = new Hono<LocalityRoom>()

for (const path of ['/staff', '/staff/agencies/:agency']) {
  staffRoutes.get(path, needs(listStaff), async (c) => {
    const { after } = c.req.query()
    const { actor, answer } = await listStaff(c.var.visit, { agencyId: c.req.param('agency'), after })
    return answerPage(c, <StaffPage c={c} actor={actor} staff={answer} isFirstPage={after === undefined} />)
  })
}

staffRoutes.get('/staff/agencies/:agency/invite', needs(listStaff), (c) => showInvite(c, {}))

staffRoutes.post('/staff/agencies/:agency/invite', needs(inviteColleague, listStaff), async (c) => {
  const typed = await readForm(c.req.raw, { lists: ['roles'] })
  const { caller, vault } = c.var.visit
  const agencyId = c.req.param('agency')
  const key = formKey(typed)
  try {
    const secret = await invitationSecret(vault, caller.kind === 'session' ? caller.sessionId : '', key)
    const name = typedText(typed, 'name')
    const input = { agencyId, name, roles: typedList(typed.roles), secretIndex: await indexOf(secret) }
    await inviteColleague(c.var.visit, input, key)
    const { actor, answer } = await listStaff(c.var.visit, { agencyId })
    const link = new URL(`/invitation/${secret}`, c.req.url).href
    // Shown in the answer itself: an address to go on to would have to carry the secret.
    return answerPage(c, <InvitedPage c={c} actor={actor} staff={answer} name={name.trim()} link={link} />)
  } catch (refusal) {
    if (!(refusal instanceof BadInput || refusalKey(refusal))) throw refusal
    return showInvite(c, typed, refusal as Failure)
  }
})

staffRoutes.post('/staff/invitations/:invitation/revoke', needs(revokeInvitation), async (c) => {
  const typed = await readForm(c.req.raw)
  await revokeInvitation(c.var.visit, { invitationId: c.req.param('invitation') }, formKey(typed))
  const agency = typedText(typed, 'agency')
  return c.redirect(/^agy_[0-9a-z]{26}$/.test(agency) ? `/staff/agencies/${agency}` : '/staff', 303)
})

staffRoutes.get('/staff/people/:account', needs(readColleague), (c) => showColleague(c, {}))

const standings = { suspend: suspendPerson, restore: restorePerson } as const

staffRoutes.post(
  '/staff/people/:account',
  needs(changeRoles, endAccess, suspendPerson, restorePerson, readColleague),
  async (c) => {
    const typed = await readForm(c.req.raw, { lists: ['roles', 'was', 'keep'] })
    const accountId = c.req.param('account')
    const act = typedText(typed, 'act')
    try {
      if (act === 'roles') {
        const roles = [...new Set([...typedList(typed.keep), ...typedList(typed.roles)])]
        await changeRoles(c.var.visit, { accountId, was: typedList(typed.was), roles }, formKey(typed))
      } else if (act === 'end') await endAccess(c.var.visit, { accountId }, formKey(typed))
      else if (act === 'suspend' || act === 'restore') {
        const turn = /^\d{1,6}$/.test(typedText(typed, 'turn')) ? Number(typedText(typed, 'turn')) : undefined
        await standings[act](c.var.visit, { accountId, turn, reason: typedText(typed, 'reason') }, formKey(typed))
      } else throw new BadInput([{ field: 'roles', messageKey: 'staff.act.missing' }])
      return c.redirect(act === 'end' ? '/staff' : `/staff/people/${accountId}`, 303)
    } catch (refusal) {
      if (!(refusal instanceof BadInput || refusalKey(refusal))) throw refusal
      return showColleague(c, typed, refusal as Failure)
    }
  },
)

const problemsIn = (c: LocalityContext, refusal: Failure | undefined) =>
  refusal instanceof BadInput ? problemsOf(refusal, staffWords, c.var.language) : noProblems

async function showInvite(c: LocalityContext, typed: Typed, refusal?: Failure) {
  const { actor, answer } = await listStaff(c.var.visit, { agencyId: c.req.param('agency') })
  const page = { c, actor, staff: answer, typed, problems: problemsIn(c, refusal), refusal: refusalKey(refusal) }
  return answerPage(c, <InvitePage {...page} />, refusal ? statusOf(refusal.code) : 200)
}

async function showColleague(c: LocalityContext, typed: Typed, refusal?: Failure) {
  const { actor, answer } = await readColleague(c.var.visit, { accountId: c.req.param('account') })
  const page = { c, actor, colleague: answer, typed, problems: problemsIn(c, refusal), refusal: refusalKey(refusal) }
  return answerPage(c, <ColleaguePage {...page} />, refusal ? statusOf(refusal.code) : 200)
}
