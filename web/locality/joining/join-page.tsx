import { formatInstant, words } from '@kps/foundation/language'
import type { OpenedJoin } from '@kps/locality/joining'
import type { SignedIn } from '@kps/locality/roles'
import {
  BackLink,
  Heading,
  InsetText,
  Link,
  List,
  NotificationBanner,
  OwnWords,
  Paragraph,
  Timeline,
} from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { agencyWord } from '@kps/web-locality/agency-words'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import type { FormProblems, Typed } from '@kps/web-locality/form-answers'
import { AboutApplicant } from './about-applicant.tsx'
import { DecisionForms } from './decision-forms.tsx'
import { joiningWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  join: OpenedJoin
  typed: Typed
  problems: FormProblems
  /** Somebody else decided it first. */
  cameSecond?: boolean
}

/** One application to join: what it says, what to check, what was done, and the decision. */
export const JoinPage = (props: Props) => {
  const { c, actor, cameSecond, join, problems, typed } = props
  const { language } = c.var
  const t = words(joiningWords, language)
  const { organisation } = join.document
  const name = organisation.tradingName || organisation.legalName
  const agencyId = join.decisions.find((one) => one.agencyId !== null)?.agencyId
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={name}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href="/joining">{t('joining.title')}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      {cameSecond ? (
        <NotificationBanner kind="refusal" heading={t('joining.decide.already')}>
          <Paragraph>{t('joining.decide.already.text')}</Paragraph>
        </NotificationBanner>
      ) : null}
      <Heading level={1} caption={agencyWord('kind', organisation.kind, language)}>
        {name}
      </Heading>
      {join.sameNumber.length === 0 || !join.waits ? null : (
        <InsetText>
          <Paragraph>
            <strong>{t('joining.same.title')}</strong>
          </Paragraph>
          <List
            items={join.sameNumber.map((one) => (
              <>
                <Link href={`/agencies/${one.agencyId}`}>{one.name}</Link> (
                {agencyWord('standing', one.standing, language)})
              </>
            ))}
          />
          <Paragraph>{t('joining.same.text')}</Paragraph>
        </InsetText>
      )}
      <AboutApplicant c={c} join={join} />
      <Done c={c} join={join} />
      {join.waits || cameSecond ? (
        <DecisionForms c={c} join={join} typed={typed} problems={problems} />
      ) : (
        <Paragraph>
          {t('joining.ended')} {agencyId ? <Link href={`/agencies/${agencyId}`}>{t('joining.agency')}</Link> : null}
        </Paragraph>
      )}
    </LocalityPage>
  )
}

const Done = ({ c, join }: Pick<Props, 'c' | 'join'>) => {
  const { language } = c.var
  const t = words(joiningWords, language)
  if (join.decisions.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('joining.done.title')}</Heading>
      <Timeline
        events={join.decisions.map((one) => ({
          title: t(`joining.decision.${one.decision}`),
          when: formatInstant(one.decidedAt, language),
          dateTime: one.decidedAt,
          by: one.by,
          body: <OwnWords text={one.reason} />,
        }))}
      />
    </>
  )
}
