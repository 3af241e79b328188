import { words } from '@kps/foundation/language'
import type { InvitationRefusal, OpenInvitation } from '@kps/locality/invitations'
import { Heading, Link, Paragraph } from '@kps/web-kit/content'
import { Button, ButtonLink, Form } from '@kps/web-kit/forms'
import { Page, type PageFrame } from '@kps/web-kit/page'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { invitationWords } from './words.ts'

/** What whoever opens a link sees: for which agency it is. Nothing happens before the button is pressed. */
export const InvitationPage = ({ c, invitation }: { c: LocalityContext; invitation: OpenInvitation }) => {
  const t = words(invitationWords, c.var.language)
  return (
    <LocalityPage c={c} title={t('invitation.title')}>
      <Heading level={1}>{t('invitation.title')}</Heading>
      <Paragraph lead>{t('invitation.for', { agency: invitation.agency })}</Paragraph>
      <Paragraph>{t('invitation.next')}</Paragraph>
      <Paragraph>{t('invitation.device')}</Paragraph>
      <Form action={c.req.path} hidden={{ invitation: invitation.invitationId }}>
        <Button preventDoubleClick>{t('invitation.accept')}</Button>
      </Form>
      <Paragraph>{t('invitation.notYours')}</Paragraph>
    </LocalityPage>
  )
}

/** The link is this browser's now: the page leads on to the sign-in by itself. */
export const ClaimedPage = ({ c, signIn }: { c: LocalityContext; signIn: string }) => {
  const t = words(invitationWords, c.var.language)
  return (
    <LocalityPage c={c} title={t('invitation.claimed.title')} refreshTo={signIn}>
      <Heading level={1}>{t('invitation.claimed.title')}</Heading>
      <Paragraph>{t('invitation.claimed.do')}</Paragraph>
      <ButtonLink href={signIn}>{t('invitation.claimed.signIn')}</ButtonLink>
    </LocalityPage>
  )
}

/** Why a link lets nobody in, and what to do. What is unknown and what was taken back are one page. */
export const InvitationRefusedPage = ({ frame, refusal }: { frame: PageFrame; refusal: InvitationRefusal }) => {
  const t = words(invitationWords, frame.language)
  return (
    <Page {...frame} title={t(`invitation.${refusal}.title`)}>
      <Heading level={1}>{t(`invitation.${refusal}.title`)}</Heading>
      <Paragraph>{t(`invitation.${refusal}.do`)}</Paragraph>
      {refusal === 'used' || refusal === 'elsewhere' ? (
        <Paragraph>{t(`invitation.${refusal}.notYou`)}</Paragraph>
      ) : null}
      {refusal === 'used' ? (
        <Paragraph>
          <Link href="/sign-in">{t('invitation.used.signIn')}</Link>
        </Paragraph>
      ) : null}
      {refusal === 'closed' ? (
        <Paragraph>
          <Link href="/contact">{t('invitation.closed.contact')}</Link>
        </Paragraph>
      ) : null}
      {refusal === 'unknown' || refusal === 'late' || refusal === 'elsewhere' ? (
        <Paragraph>{t('invitation.applied')}</Paragraph>
      ) : null}
    </Page>
  )
}
