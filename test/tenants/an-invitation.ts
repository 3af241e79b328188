import { newFormKey } from '@kps/crossings/referral-handover'
import { newSessionSecret } from '@kps/foundation/access'
import { sha256 } from '@kps/foundation/sealing'
import { type Instant, instantNow } from '@kps/foundation/time'
import {
  claimInvitation,
  indexOf,
  insertFoundingInvitation,
  inviteColleague,
  newBrowserSecret,
  readInvitation,
  useInvitation,
} from '@kps/locality/invitations'
import { type LocalityVisit, type Role, subjectIndex } from '@kps/locality/roles'
import type { ALocality } from './a-locality.ts'

export const issuer = 'http://localhost'

/** Gives further roles to somebody of a test, also for another agency. */
export async function grantTo(locality: ALocality, subject: string, agencyId: string, roles: readonly Role[]) {
  const invited = await anInvitation(locality, { agencyId, roles })
  await comeIn(locality, invited, aBrowser(), subject)
}

/** One browser, as far as an invitation goes: what its cookie holds. */
export const aBrowser = (): string => newBrowserSecret()

export interface Invited {
  readonly invitationId: string
  readonly secret: string
}

/** An invitation made by somebody signed in, or at the founding. */
export async function anInvitation(
  locality: ALocality,
  { agencyId, roles, name = 'Niko Kanaringoa' }: { agencyId: string; roles: readonly Role[]; name?: string },
  by?: LocalityVisit,
): Promise<Invited> {
  const secret = newBrowserSecret()
  const input = { agencyId, roles, name, secretIndex: await indexOf(secret) }
  const made = by
    ? await inviteColleague(by, input, newFormKey())
    : await insertFoundingInvitation(locality.lane('founding'), input, newFormKey())
  return { ...made, secret }
}

/** A visit of nobody, by the lane of invitations, at a moment. */
export const atDoor = (locality: ALocality, now: Instant = instantNow()): LocalityVisit => ({
  ...locality.lane('invitation'),
  now,
})

/** Opens the link in a browser: the agency it is for. */
export const show = async (locality: ALocality, { secret }: Invited, browser: string, now?: Instant) =>
  readInvitation(atDoor(locality, now), secret, await indexOf(browser))

/** Presses the button in a browser. */
export const claim = async (locality: ALocality, { invitationId, secret }: Invited, browser: string, now?: Instant) =>
  claimInvitation(
    atDoor(locality, now),
    { invitationId, secretIndex: await indexOf(secret), browserIndex: await indexOf(browser) },
    newFormKey(),
  )

/** Comes back from the provider, in a browser, as a subject: a function that makes visits of theirs. */
export async function use(
  locality: ALocality,
  { invitationId }: Invited,
  browser: string,
  subject: string,
  at?: Instant,
) {
  const secret = newSessionSecret()
  const sessionId = await sha256(secret)
  const requestId = crypto.randomUUID()
  const input = {
    invitationId,
    browserIndex: await indexOf(browser),
    subject: await subjectIndex(locality.vault, issuer, subject),
    sessionId,
    requestId,
  }
  await useInvitation(atDoor(locality, at), input, requestId)
  const visit = (now = instantNow()): LocalityVisit => ({
    ...atDoor(locality, now),
    caller: { kind: 'session', sessionId },
  })
  return Object.assign(visit, { secret })
}

/** Claims and uses it at once. */
export async function comeIn(locality: ALocality, invited: Invited, browser: string, subject: string) {
  await claim(locality, invited, browser)
  return use(locality, invited, browser, subject)
}
