import { formatInstant, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import type { OpenedReferral, TriageDecision } from '@kps/locality/triage'
import {
  BackLink,
  Details,
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
import { practiceWord } from '@kps/web-locality/practice-words'
import { clockInWords } from './clock-words.ts'
import { DecisionForm } from './decision-form.tsx'
import { ReferralDocument } from './referral-document.tsx'
import { SenderMarkNote } from './sender-mark.tsx'
import { triageWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  referral: OpenedReferral
  typed: Typed
  problems: FormProblems
  /** Somebody else's decision came first. */
  cameSecond?: boolean
}

/** One referral opened for triage: what came, what was decided, and the decision to make. */
export const ReferralPage = (props: Props) => {
  const { c, actor, referral, problems } = props
  const { language } = c.var
  const t = words(triageWords, language)
  const title = t('triage.referral.title')
  const clock = referral.clock && clockInWords(referral.clock, language)
  const form = <DecisionForm {...props} />
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={title}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/triage">{t('triage.queue.title')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {props.cameSecond ? (
        <NotificationBanner kind="refusal" heading={t('triage.decide.alreadyDecided')}>
          <Paragraph>{t('triage.decide.alreadyDecided.text')}</Paragraph>
        </NotificationBanner>
      ) : null}
      <Heading level={1}>{title}</Heading>
      {referral.immediateDanger ? <WarningText>{t('triage.referral.danger')}</WarningText> : null}
      <SenderMarkNote referral={referral} language={language} />
      <SummaryList
        rows={[
          { key: t('triage.referral.reference'), value: referral.reference },
          { key: t('triage.referral.received'), value: formatInstant(referral.receivedAt, language) },
          ...(clock
            ? [
                {
                  key: t('triage.referral.waiting'),
                  value: (
                    <>
                      {clock.waited} {clock.late ? <Tag kind="care">{clock.late}</Tag> : null}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Decisions c={c} decisions={referral.decisions} />
      <ReferralDocument referral={referral} language={language} />
      {referral.turn === 0 ? (
        <>
          <Heading level={2}>{t('triage.decide.title')}</Heading>
          <Paragraph>
            <Link href={`/triage/${referral.referralId}/send-on`}>{t('triage.decide.sendOn')}</Link>
          </Paragraph>
          {form}
        </>
      ) : (
        <Details summary={t('triage.decide.again')} open={problems.errors.length > 0 || props.cameSecond === true}>
          <Paragraph>{t('triage.decide.again.text')}</Paragraph>
          {form}
        </Details>
      )}
    </LocalityPage>
  )
}

const Decisions = ({ c, decisions }: { c: LocalityContext; decisions: readonly TriageDecision[] }) => {
  if (decisions.length === 0) return null
  const { language } = c.var
  const t = words(triageWords, language)
  return (
    <>
      <Heading level={2}>{t('triage.decisions.title')}</Heading>
      <Timeline
        events={decisions.map((decision, place) => ({
          title: (
            <>
              {practiceWord('outcome', decision.outcome, language)}{' '}
              <Tag kind={place === 0 ? 'plain' : 'quiet'}>
                {t(place === 0 ? 'triage.decisions.counts' : 'triage.decisions.replaced')}
              </Tag>
            </>
          ),
          when: formatInstant(decision.decidedAt, language),
          dateTime: decision.decidedAt,
          by: decision.decidedBy,
          body: <DecisionBody c={c} decision={decision} />,
        }))}
      />
    </>
  )
}

const DecisionBody = ({ c, decision }: { c: LocalityContext; decision: TriageDecision }) => {
  const { language } = c.var
  const t = words(triageWords, language)
  const { notification } = decision
  return (
    <>
      <OwnWords text={decision.reason} />
      {decision.case ? (
        <Paragraph>
          <Link href={`/cases/${decision.case.caseId}`}>
            {t('triage.decisions.case', { number: decision.case.number })}
          </Link>
          {decision.case.closedBecause === 'opened-in-error' ? `, ${t('triage.decisions.error')}` : null}
        </Paragraph>
      ) : null}
      {notification ? (
        <Paragraph>
          {t('triage.decisions.told', { outcome: practiceWord('notification', notification.outcome, language) })}{' '}
          {notification.reason}
        </Paragraph>
      ) : null}
    </>
  )
}
