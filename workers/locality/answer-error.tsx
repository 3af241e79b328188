import { Failure, Fault, WrongDatabase } from '@kps/foundation/failures'
import { refusalOf } from '@kps/locality/invitations'
import { answerError as answer, ErrorPage, errorStatus } from '@kps/web-kit/errors'
import { answerPage } from '@kps/web-kit/page'
import { clearSession, PausedPage, UnknownPage, WelcomePage } from '@kps/web-kit/sign-in'
import { InvitationRefusedPage } from '@kps/web-locality/invitations'
import type { Context } from 'hono'
import { answerMaintenance } from './answer-maintenance.tsx'
import type { LocalityDoor } from './door.ts'
import { frameOf } from './frame-of.ts'
import { forgetTenant, UnderMaintenance } from './tenant.ts'

export { frameOf }

/** A page for whatever was thrown: what is so and what to do, and nothing about any record. */
export async function answerError(error: Error, c: Context<LocalityDoor>): Promise<Response> {
  if (error instanceof UnderMaintenance) return answerMaintenance(error, c)
  const status = errorStatus(error)
  if (error instanceof Fault) forgetTenant(c.var.code)
  if (error instanceof WrongDatabase) {
    await c.env.ALARMS.raise('wrong-database', c.var.requestId, c.var.code).catch(() => undefined)
  }
  if (error instanceof Fault && status === 500)
    return answerPage(c, <ErrorPage status={503} frame={frameOf(c)} requestId={c.var.requestId} />, 503)
  if (status === 500) console.error(JSON.stringify({ fault: error.name, request: c.var.requestId }))
  if (status === 401) {
    clearSession(c)
    return answerPage(
      c,
      <WelcomePage frame={frameOf(c)} wasSignedIn={c.req.header('cookie')?.includes('session=') === true} />,
      401,
    )
  }
  const refusal = refusalOf(error)
  if (refusal) return answerPage(c, <InvitationRefusedPage frame={frameOf(c)} refusal={refusal} />, status)
  if (error instanceof Failure && error.messageKey === 'signIn.paused.title')
    return answerPage(c, <PausedPage frame={frameOf(c)} phone={c.var.facts.contactPhone} />, status)
  if (error instanceof Failure && error.messageKey === 'signIn.unknown.title')
    return answerPage(c, <UnknownPage frame={frameOf(c)} />, status)
  return answer(c, error, { frame: frameOf(c), requestId: c.var.requestId })
}

export const answerNotFound = (c: Context<LocalityDoor>) =>
  answerPage(c, <ErrorPage status={404} frame={frameOf(c)} />, 404)
