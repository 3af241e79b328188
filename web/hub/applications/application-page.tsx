import { formatInstant, words } from '@kps/foundation/language'
import type { OpenedApplication } from '@kps/hub/applications'
import type { Asked } from '@kps/hub/tenancy'
import { type Again, type HubContext, HubPage } from '@kps/web-hub/door'
import { BackLink, Heading, Link, NotificationBanner, Paragraph, SummaryList, Tag } from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { Answers } from './answers.tsx'
import { DecideForm } from './decide-form.tsx'
import { Decisions } from './decisions.tsx'
import { isWaiting, kindOfState, stateName } from './state.ts'
import { WhatNow } from './what-now.tsx'
import { applicationsWords } from './words.ts'

type Props = Asked<OpenedApplication> & { readonly c: HubContext; readonly again: Again }

/** One application: where it stands, what it says, what was decided, and what to do now. */
export const ApplicationPage = ({ c, actor, answer, names, again }: Props) => {
  const { language } = c.var
  const t = words(applicationsWords, language)
  const { document, follows, followedBy } = answer
  const { errors } = again.problems
  return (
    <HubPage
      c={c}
      actor={actor}
      title={t('applications.one.title')}
      hasErrors={errors.length > 0}
      before={<BackLink href="/applications">{t('applications.list.title')}</BackLink>}
    >
      <ErrorSummary errors={errors} />
      {again.refusal ? <NotificationBanner kind="refusal" heading={again.refusal} /> : null}
      {c.req.query('renewed') === 'yes' && answer.state === 'approved' ? (
        <NotificationBanner kind="success" heading={t('applications.renewed')} />
      ) : null}
      <Heading level={1} caption={t('applications.one.title')}>
        {answer.reference}
      </Heading>
      <SummaryList
        rows={[
          {
            key: t('applications.one.state'),
            value: <Tag kind={kindOfState[answer.state]}>{stateName(answer.state, language)}</Tag>,
          },
          { key: t('applications.one.received'), value: formatInstant(answer.receivedAt, language) },
          ...linked(t('applications.one.follows'), follows),
          ...linked(t('applications.one.followedBy'), followedBy),
        ]}
      />
      <WhatNow application={answer} me={actor.accountId} names={names} language={language} />
      {document ? (
        <Answers document={document} code={answer.code} language={language} />
      ) : (
        <NotificationBanner heading={t('applications.one.closed.title')}>
          <Paragraph>{t('applications.one.closed.text')}</Paragraph>
        </NotificationBanner>
      )}
      <Decisions decisions={answer.decisions} names={names} language={language} />
      {isWaiting(answer) ? (
        <DecideForm application={answer} me={actor.accountId} again={again} language={language} />
      ) : null}
    </HubPage>
  )
}

const linked = (key: string, other: OpenedApplication['follows']) =>
  other ? [{ key, value: <Link href={`/applications/${other.id}`}>{other.reference}</Link> }] : []
