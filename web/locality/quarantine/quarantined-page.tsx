import { formatInstant, words } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { type OpenedQuarantined, peopleOf } from '@kps/locality/referrals'
import type { SignedIn } from '@kps/locality/roles'
import {
  BackLink,
  Heading,
  Link,
  NotificationBanner,
  OwnWords,
  Paragraph,
  SummaryList,
  Tag,
  Timeline,
  WarningText,
} from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import type { FormProblems, Typed } from '@kps/web-locality/form-answers'
import { ReferralDocument, SenderMarkNote } from '@kps/web-locality/triage'
import { MoveForm } from './move-form.tsx'
import { Signs } from './quarantine-list.tsx'
import { quarantineWords } from './words.ts'

export interface QuarantinedPageProps {
  c: LocalityContext
  actor: SignedIn
  opened: OpenedQuarantined
  typed: Typed
  problems: FormProblems
  /** Somebody else moved it first. */
  cameSecond: boolean
}

/** One referral that looked wrong: why, all of its words, what was done with it, and what to do. */
export const QuarantinedPage = (props: QuarantinedPageProps) => {
  const { c, actor, opened, problems } = props
  const { language } = c.var
  const t = words(quarantineWords, language)
  const title = t('quarantine.one.title')
  const people = peopleOf(opened.document).map((person) => ({ person }))
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={title}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/quarantine">{t('quarantine.title')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {props.cameSecond ? (
        <NotificationBanner kind="refusal" heading={t('quarantine.move.alreadyMoved')}>
          <Paragraph>{t('quarantine.move.alreadyMoved.text')}</Paragraph>
        </NotificationBanner>
      ) : null}
      <Heading level={1}>{title}</Heading>
      {opened.immediateDanger ? <WarningText>{t('quarantine.one.danger')}</WarningText> : null}
      <SenderMarkNote referral={opened} language={language} />
      <SummaryList
        rows={[
          { key: t('quarantine.one.reference'), value: opened.reference },
          { key: t('quarantine.received'), value: formatInstant(opened.receivedAt, language) },
          { key: t('quarantine.why'), value: <Signs c={c} signs={opened.signs} /> },
        ]}
      />
      <ReferralDocument referral={{ document: opened.document, people }} language={language} />
      <Turns c={c} turns={opened.turns} />
      {opened.isDecided ? (
        <Paragraph>
          {t('quarantine.decided')} <Link href={`/triage/${opened.referralId}`}>{t('quarantine.open')}</Link>
        </Paragraph>
      ) : (
        <MoveForm {...props} />
      )}
    </LocalityPage>
  )
}

const Turns = ({ c, turns }: { c: LocalityContext; turns: OpenedQuarantined['turns'] }) => {
  const { language } = c.var
  const t = words(quarantineWords, language)
  if (turns.length < 2) return null
  return (
    <>
      <Heading level={2}>{t('quarantine.one.turns')}</Heading>
      <Timeline
        events={turns.map((one, place) => ({
          title: (
            <>
              {t(`quarantine.state.${one.state}`)}{' '}
              <Tag kind={place === 0 ? 'plain' : 'quiet'}>
                {t(place === 0 ? 'quarantine.state.now' : 'quarantine.state.before')}
              </Tag>
            </>
          ),
          when: formatInstant(one.at as Instant, language),
          dateTime: one.at,
          by: one.by,
          body: one.reason ? <OwnWords text={one.reason} /> : null,
        }))}
      />
    </>
  )
}
