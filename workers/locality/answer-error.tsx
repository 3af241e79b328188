import { Failure, Fault, WrongDatabase } from '@kps/foundation/failures'
import { languageFromHeader, words } from '@kps/foundation/language'
import { refusalOf } from '@kps/locality/invitations'
import { answerError as answer, ErrorPage, errorStatus } from '@kps/web-kit/errors'
import { answerPage, type PageFrame } from '@kps/web-kit/page'
import { clearSession, UnknownPage, WelcomePage } from '@kps/web-kit/sign-in'
import { doorWords } from '@kps/web-locality/door'
import { InvitationRefusedPage } from '@kps/web-locality/invitations'
import type { Context } from 'hono'
import type { LocalityDoor } from './door.ts'
import { forgetTenant } from './tenant.ts'

/** A page for whatever was thrown: what is so and what to do, and nothing about any record. */
export async function answerError(error: Error, c: Context<LocalityDoor>): Promise<Response> {
  const status = errorStatus(error)
  if (error instanceof WrongDatabase) {
    forgetTenant(c.var.code)
    await c.env.ALARMS.raise('wrong-database', c.var.requestId).catch(() => undefined)
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
  if (error instanceof Failure && error.messageKey === 'signIn.unknown.title')
    return answerPage(c, <UnknownPage frame={frameOf(c)} />, status)
  return answer(c, error, { frame: frameOf(c), requestId: c.var.requestId })
}

export const answerNotFound = (c: Context<LocalityDoor>) =>
  answerPage(c, <ErrorPage status={404} frame={frameOf(c)} />, 404)

/** The frame of a page for nobody in particular: the locality's name when its host is one of ours. */
export function frameOf(c: Context<LocalityDoor>): PageFrame {
  const language = c.var.language ?? languageFromHeader(c.req.header('accept-language'))
  const facts = c.var.facts as LocalityDoor['Variables']['facts'] | undefined
  const t = words(doorWords, language)
  return {
    language,
    mark: { name: t('door.name'), place: language === 'mi' ? facts?.nameMi : facts?.name, href: '/' },
    showsSafety: true,
    footer: facts && {
      links: [
        { href: '/privacy', text: t('door.footer.privacy') },
        { href: '/contact', text: t('door.footer.contact') },
        { href: '/help', text: t('door.footer.help') },
      ],
    },
  }
}
