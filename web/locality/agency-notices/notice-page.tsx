import { formatInstant, words } from '@kps/foundation/language'
import { decisionsFor, type OpenedNotice } from '@kps/locality/agency-notices'
import type { SignedIn } from '@kps/locality/roles'
import {
  BackLink,
  Heading,
  Link,
  List,
  NotificationBanner,
  OwnWords,
  Paragraph,
  SummaryList,
  Timeline,
} from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios, Textarea } from '@kps/web-kit/forms'
import { standingWords } from '@kps/web-locality/agencies'
import { agencyWord } from '@kps/web-locality/agency-words'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { agencyNoticesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  notice: OpenedNotice
  typed: Typed
  problems: FormProblems
  /** Why the form was not taken though no field of it is wrong. */
  refused?: 'already' | 'own' | undefined
}

/** One notice: what happened elsewhere, how the agency stands here, and the decision. */
export const NoticePage = (props: Props) => {
  const { c, actor, notice, problems, refused } = props
  const { language } = c.var
  const t = words(agencyNoticesWords, language)
  const say = words(standingWords, language)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={notice.legalName}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/agency-notices">{t('agencyNotices.title')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {refused ? (
        <NotificationBanner
          kind="refusal"
          heading={refused === 'own' ? say('agencies.standing.own') : t('agencyNotices.decide.already')}
        >
          <Paragraph>
            {refused === 'own' ? say('agencies.standing.own.text') : t('agencyNotices.decide.already.text')}
          </Paragraph>
        </NotificationBanner>
      ) : null}
      <Heading level={1} caption={t(`agencyNotices.state.${notice.state}`, { place: notice.fromName })}>
        {notice.legalName}
      </Heading>
      <Paragraph>{t('agencyNotices.what')}</Paragraph>
      <SummaryList
        rows={[
          { key: t('agencyNotices.one.nzbn'), value: notice.nzbn },
          { key: t('agencyNotices.one.when'), value: formatInstant(notice.at, language) },
          { key: t('agencyNotices.one.received'), value: formatInstant(notice.receivedAt, language) },
          {
            key: t('agencyNotices.one.here'),
            value:
              notice.here.length === 0 ? (
                t('agencyNotices.one.nobody')
              ) : (
                <List
                  items={notice.here.map((one) => (
                    <>
                      <Link href={`/agencies/${one.agencyId}`}>{one.name}</Link>:{' '}
                      {agencyWord('standing', one.standing, language)}
                    </>
                  ))}
                />
              ),
          },
        ]}
      />
      {notice.decided ? (
        <Timeline
          level={2}
          events={[
            {
              title: t(`agencyNotices.done.${notice.decided.decision}`),
              when: formatInstant(notice.decided.at, language),
              dateTime: notice.decided.at,
              by: notice.decided.by,
              body: <OwnWords text={notice.decided.reason} />,
            },
          ]}
        />
      ) : null}
      {notice.decided && !refused ? null : <DecideForm {...props} />}
    </LocalityPage>
  )
}

const DecideForm = ({ c, notice, problems, typed }: Props) => {
  const t = words(agencyNoticesWords, c.var.language)
  const say = words(standingWords, c.var.language)
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  return (
    <Form action={`/agency-notices/${notice.noticeId}`} hidden={{ formKey: newFormKey() }}>
      <Heading level={2}>{t('agencyNotices.decide.title')}</Heading>
      <Radios
        {...field('decision')}
        label={t('agencyNotices.decide.what')}
        labelSize="s"
        choices={decisionsFor(notice.state).map((value) => ({ value, text: t(`agencyNotices.decide.${value}`) }))}
      />
      <Textarea
        {...field('reason')}
        label={say('agencies.standing.reason')}
        labelSize="s"
        hint={say('agencies.standing.reason.hint')}
        rows={4}
        limit={2_000}
      />
      <Button preventDoubleClick>{t('agencyNotices.decide.keep')}</Button>
    </Form>
  )
}
