import { words } from '@kps/foundation/language'
import { Heading, Link, Paragraph } from '@kps/web-kit/content'
import { answerPage, Page, type PageFrame } from '@kps/web-kit/page'
import type { Context } from 'hono'
import { type ErrorStatus, errorStatus } from './error-status.ts'
import { errorWords } from './error-words.ts'

export interface ErrorPageProps {
  status: ErrorStatus
  frame: PageFrame
  /** Shown for faults only, so that somebody can find what happened in the log. */
  requestId?: string | undefined
}

/** Says what is so and what to do, in the reader's language; nothing of the request or of any record. */
export const ErrorPage = ({ status, frame, requestId }: ErrorPageProps) => {
  const t = words(errorWords, frame.language)
  return (
    <Page {...frame} title={t(`error.${status}.title`)}>
      <Heading level={1}>{t(`error.${status}.title`)}</Heading>
      <Paragraph>{t(`error.${status}.do`)}</Paragraph>
      {status >= 500 && requestId ? <Paragraph>{t('error.request', { id: requestId })}</Paragraph> : null}
      <Paragraph>
        <Link href={frame.mark.href}>{t('error.home')}</Link>
      </Paragraph>
    </Page>
  )
}

/** The answer to whatever was thrown: for a door's `onError`, and with status 404 for its `notFound`. */
export function answerError(
  c: Context,
  thrown: unknown,
  props: { frame: PageFrame; requestId?: string | undefined },
): Response | Promise<Response> {
  const status = errorStatus(thrown)
  return answerPage(c, <ErrorPage status={status} {...props} />, status)
}
