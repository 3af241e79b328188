import { languageFromHeader, words } from '@kps/foundation/language'
import { doorWords, frameOf, languageOf } from '@kps/web-front-door/door'
import { answerError as answer, ErrorPage, errorStatus } from '@kps/web-kit/errors'
import { answerPage, type PageFrame } from '@kps/web-kit/page'
import type { Context } from 'hono'
import type { FrontDoor } from './door.ts'

/**
 * A page for whatever was thrown, with 111, the helplines and the way out on it. A fault here is always another door that
 * did not answer: the reader hears that the service is not working just now, the log an id and the kind of fault.
 */
export async function answerError(error: Error, c: Context<FrontDoor>): Promise<Response> {
  const frame = pageFrame(c)
  if (errorStatus(error) !== 500) return answer(c, error, { frame })
  const requestId = c.var.requestId
  console.error(JSON.stringify({ fault: error.name, request: requestId }))
  return answerPage(c, <ErrorPage status={503} frame={frame} requestId={requestId} />, 503)
}

export const answerNotFound = (c: Context<FrontDoor>) =>
  answerPage(c, <ErrorPage status={404} frame={pageFrame(c)} />, 404)

/**
 * What cannot be found has no other language to switch to, and an address that is not ours says nothing of the reader: the
 * browser does.
 */
function pageFrame(c: Context<FrontDoor>): PageFrame {
  const named = languageOf(c.req.path)
  const language = named === 'en' ? languageFromHeader(c.req.header('accept-language')) : named
  c.set('language', language)
  if (c.var.settings) return { ...frameOf(c), languageSwitch: undefined }
  return { language, mark: { name: words(doorWords, language)('frontDoor.name'), href: '/' }, showsSafety: true }
}
