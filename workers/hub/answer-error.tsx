import { Fault, WrongDatabase } from '@kps/foundation/failures'
import { languageFromHeader } from '@kps/foundation/language'
import { RegistryDown } from '@kps/hub/tenancy'
import { hubFrame, NotAnsweredPage } from '@kps/web-hub/door'
import { answerError as answer, ErrorPage, errorStatus } from '@kps/web-kit/errors'
import { answerPage } from '@kps/web-kit/page'
import { clearSession, WelcomePage } from '@kps/web-kit/sign-in'
import type { Context } from 'hono'
import { forgetHub } from './access.ts'
import type { HubDoor } from './door.ts'

/** A page for whatever was thrown: what is so and what to do, and nothing about any record. */
export async function answerError(error: Error, c: Context<HubDoor>): Promise<Response> {
  const status = errorStatus(error)
  const frame = frameOf(c)
  const { requestId } = c.var
  if (error instanceof WrongDatabase) {
    forgetHub()
    await c.env.ALARMS.raise('wrong-database', requestId).catch(() => undefined)
  }
  if (status === 500) console.error(JSON.stringify({ fault: error.name, request: requestId }))
  if (error instanceof RegistryDown) return answerPage(c, <NotAnsweredPage frame={frame} />, 503)
  if (error instanceof Fault && status === 500) {
    return answerPage(c, <ErrorPage status={503} frame={frame} requestId={requestId} />, 503)
  }
  if (status === 401) {
    clearSession(c)
    const wasSignedIn = c.req.header('cookie')?.includes('session=') === true
    return answerPage(c, <WelcomePage frame={frame} wasSignedIn={wasSignedIn} />, 401)
  }
  return answer(c, error, { frame, requestId })
}

export const answerNotFound = (c: Context<HubDoor>) => answerPage(c, <ErrorPage status={404} frame={frameOf(c)} />, 404)

/** The frame of a page for nobody in particular. */
export const frameOf = (c: Context<HubDoor>) =>
  hubFrame(c.var.language ?? languageFromHeader(c.req.header('accept-language')))
