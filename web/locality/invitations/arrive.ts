import { newSessionSecret, type Started } from '@kps/foundation/access'
import { type BlindIndex, sha256 } from '@kps/foundation/sealing'
import { indexOf, invitationRefusals, useInvitation } from '@kps/locality/invitations'
import type { LocalityVisit } from '@kps/locality/roles'
import type { Context } from 'hono'
import { readBrowser } from './browser.ts'

/**
 * Somebody came back from the provider by an invitation that this browser claimed: they are let in by it, in one batch, and act for
 * its agency.
 * @throws the Failure of `invitationRefusals` that fits
 */
export async function arriveByInvitation(
  c: Context,
  visit: LocalityVisit,
  cookieKey: Uint8Array,
  invitationId: string,
  subject: BlindIndex,
): Promise<Started> {
  const browser = await readBrowser(c, cookieKey)
  if (browser === undefined) throw invitationRefusals.elsewhere
  const secret = newSessionSecret()
  const { requestId } = visit
  const [browserIndex, sessionId] = await Promise.all([indexOf(browser), sha256(secret)])
  await useInvitation(visit, { invitationId, browserIndex, subject, sessionId, requestId }, requestId)
  return { secret, mustChoose: false }
}
