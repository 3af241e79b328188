import { claimInvitation, indexOf, invitationRefusals, readInvitation } from '@kps/locality/invitations'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { anybody, type LocalityRoom } from '@kps/web-locality/door'
import { typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { browserOf, keepBrowser, readBrowser } from './browser.ts'
import { ClaimedPage, InvitationPage } from './invitation-page.tsx'

/** A one-time link: looking at it changes nothing, its button claims it for this browser and goes on to sign in. */
export const invitationRoutes = new Hono<LocalityRoom>()
const whoever = anybody('whoever holds a link has no account yet')

invitationRoutes.get('/invitation/:secret', whoever, async (c) => {
  const browser = await readBrowser(c, c.var.invitations.cookieKey)
  const browserIndex = browser === undefined ? '' : await indexOf(browser)
  const invitation = await readInvitation(c.var.visit, c.req.param('secret'), browserIndex)
  return answerPage(c, <InvitationPage c={c} invitation={invitation} />)
})

invitationRoutes.post('/invitation/:secret', whoever, async (c) => {
  const { cookieKey, signInFor } = c.var.invitations
  const invitationId = typedText(await readForm(c.req.raw), 'invitation')
  if (!/^inv_[0-9a-z]{26}$/.test(invitationId)) throw invitationRefusals.unknown
  const [secretIndex, browser] = await Promise.all([indexOf(c.req.param('secret')), browserOf(c, cookieKey)])
  const browserIndex = await indexOf(browser)
  // The same browser claims it twice: the same act, and the log does not grow by it.
  await claimInvitation(c.var.visit, { invitationId, secretIndex, browserIndex }, `claim-${browserIndex}`)
  await keepBrowser(c, cookieKey, browser)
  return answerPage(c, <ClaimedPage c={c} signIn={await signInFor(invitationId)} />)
})
