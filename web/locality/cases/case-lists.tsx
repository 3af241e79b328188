import { formatDate, formatInstant, words } from '@kps/foundation/language'
import type { OpenedCase } from '@kps/locality/cases'
import { Link, OwnWords, Paragraph, Table, Tag, Timeline } from '@kps/web-kit/content'
import type { LocalityContext } from '@kps/web-locality/door'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { casesWords } from './words.ts'

interface Props {
  c: LocalityContext
  opened: OpenedCase
}

const states = ['done', 'declined', 'no-longer-needed'] as const

/** Which agency is to act by when. What the action is stands in the plan itself. */
export const RiskPlanTable = ({ c, opened }: Props) => {
  const { language } = c.var
  const t = words(casesWords, language)
  const stateOf = (action: OpenedCase['actions'][number]) => {
    const known = states.find((state) => state === action.outcome)
    if (known) return t(`cases.case.riskPlan.${known}`)
    return action.isLate ? <Tag kind="care">{t('cases.case.riskPlan.late')}</Tag> : t('cases.case.riskPlan.planned')
  }
  return (
    <>
      {opened.actions.length === 0 ? (
        <Paragraph>{t('cases.case.riskPlan.none')}</Paragraph>
      ) : (
        <Table
          caption={<span class="govuk-visually-hidden">{t('cases.case.riskPlan')}</span>}
          columns={[
            { text: t('cases.case.riskPlan.due') },
            { text: t('cases.case.riskPlan.agency') },
            { text: t('cases.case.riskPlan.state') },
          ]}
          rows={opened.actions.map((action) => [formatDate(action.dueOn, language), action.agency, stateOf(action)])}
        />
      )}
      <Paragraph>
        <Link href={`/cases/${opened.caseId}/risk-plan`}>{t('cases.case.riskPlan.open')}</Link>
      </Paragraph>
    </>
  )
}

/** The assessments of everybody in the case, newest first. */
export const AssessmentList = ({ c, opened }: Props) => {
  const { language } = c.var
  const t = words(casesWords, language)
  if (opened.assessments.length === 0) return <Paragraph>{t('cases.case.assessments.none')}</Paragraph>
  const names = new Map(opened.people.map((one) => [one.personId, nameOrUnknown(one.detail.name, language)]))
  return (
    <Timeline
      events={opened.assessments.map((one) => ({
        title: (
          <Link href={`/cases/${opened.caseId}/assessments/${one.assessmentId}`}>
            {t('cases.case.assessments.of', {
              name: names.get(one.personId) ?? nameOrUnknown('', language),
              level: practiceWord('level', one.level, language),
            })}
          </Link>
        ),
        when: formatInstant(one.assessedAt, language),
        dateTime: one.assessedAt,
        by: one.by,
      }))}
    />
  )
}

/** The referrals that came into this case, and why. */
export const DecisionList = ({ c, opened, mayReadReferrals }: Props & { mayReadReferrals: boolean }) => {
  const { language } = c.var
  const t = words(casesWords, language)
  return (
    <Timeline
      events={opened.decisions.map((one) => ({
        title: (
          <>
            {mayReadReferrals ? <Link href={`/triage/${one.referralId}`}>{one.reference}</Link> : one.reference}:{' '}
            {practiceWord('outcome', one.outcome, language)}{' '}
            {one.replaced ? <Tag kind="quiet">{t('cases.case.decisions.replaced')}</Tag> : null}
          </>
        ),
        when: formatInstant(one.decidedAt, language),
        dateTime: one.decidedAt,
        by: one.by,
        body: <OwnWords text={one.reason} />,
      }))}
    />
  )
}
