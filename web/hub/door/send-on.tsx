import { BadInput } from '@kps/foundation/commands'
import { Failure, Fault, WrongDatabase } from '@kps/foundation/failures'
import { type Catalogue, wordOf, words } from '@kps/foundation/language'
import { Heading, OwnWords, Paragraph } from '@kps/web-kit/content'
import { type FormProblems, formKey, noProblems, problemsOf, type Typed } from '@kps/web-kit/form-answers'
import { Button, Form } from '@kps/web-kit/forms'
import { answerPage, Page, type PageFrame } from '@kps/web-kit/page'
import type { Child } from 'hono/jsx'
import { hubFrame } from './hub-page.tsx'
import { refusalWords } from './refusal-words.ts'
import type { HubContext } from './room.ts'

/** A form that came back: what was typed, what is wrong with it, or why it was refused though it was right. */
export interface Again {
  readonly typed: Typed
  readonly problems: FormProblems
  readonly refusal: string | undefined
}

/** The form as nobody has sent it yet. */
export const notAgain: Again = { typed: {}, problems: noProblems, refusal: undefined }

interface Sending {
  readonly typed: Typed
  readonly catalogue: Catalogue
  /** Does what the form asks, with its one-time key: where to go then. */
  send(key: string): Promise<string>
  /** The form's page on a fresh read. */
  show(again: Again): Promise<Child>
}

/**
 * Sends a form on: 303 when it was done, 422 or 409 with the same page and what was typed when it was not, and 503 with all of it
 * when nobody answered. @throws whatever else is refused: a session that has ended sees nothing of it again
 */
export async function sendOn(c: HubContext, { typed, catalogue, send, show }: Sending): Promise<Response> {
  const { language } = c.var
  try {
    return c.redirect(await send(formKey(typed)), 303)
  } catch (error) {
    if (isUnanswered(error)) return notAnswered(c, typed)
    const isBad = error instanceof BadInput
    if (!(isBad || (error instanceof Failure && error.code === 'conflict'))) throw error
    const refusal =
      wordOf(refusalWords, language, error.messageKey) ?? words(refusalWords, language)('refused.otherwise')
    const again = isBad
      ? { typed, problems: problemsOf(error, catalogue, language), refusal: undefined }
      : { typed, problems: noProblems, refusal }
    const page = await show(again).catch((second: unknown) => {
      if (isUnanswered(second)) return undefined
      throw second
    })
    return page ? answerPage(c, page, isBad ? 422 : 409) : notAnswered(c, typed)
  }
}

const isUnanswered = (error: unknown) => error instanceof Fault && !(error instanceof WrongDatabase)

const notAnswered = (c: HubContext, typed: Typed) =>
  answerPage(c, <NotAnsweredPage frame={hubFrame(c.var.language)} form={{ action: c.req.path, typed }} />, 503)

/** Nobody answered: what that means, and the form to send again, with all that was typed in it. */
export const NotAnsweredPage = ({
  frame,
  form,
}: {
  frame: PageFrame
  form?: { readonly action: string; readonly typed: Typed }
}) => {
  const t = words(refusalWords, frame.language)
  const written = Object.entries(form?.typed ?? {}).filter(([name, value]) => name === 'reason' && value !== '')
  return (
    <Page {...frame} title={t('notAnswered.title')}>
      <Heading level={1}>{t('notAnswered.title')}</Heading>
      <Paragraph>{t(form ? 'notAnswered.sent' : 'notAnswered.read')}</Paragraph>
      <Paragraph>{t('notAnswered.log')}</Paragraph>
      {form ? (
        <Form action={form.action} hidden={form.typed}>
          {written.length > 0 ? <Heading level={2}>{t('notAnswered.words')}</Heading> : null}
          {written.map(([, value]) => (
            <OwnWords text={String(value)} />
          ))}
          <Button preventDoubleClick>{t('notAnswered.again')}</Button>
        </Form>
      ) : null}
    </Page>
  )
}
