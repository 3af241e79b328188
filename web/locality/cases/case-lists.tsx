import { formatDate, formatInstant, words } from '@kps/foundation/language'
import type { OpenedCase } from '@kps/locality/cases'
import {
  Link,
  OwnWords,
  Paragraph,
  readSort,
  Scrolling,
  sorted,
  sortOf,
  Table,
  Tag,
  Timeline,
} from '@kps/web-kit/content'
import type { LocalityContext } from '@kps/web-locality/door'
import { nameOrUnknown, practiceWord } from '@kps/web-locality/practice-words'
import { casesWords } from './words.ts'

interface Props {
  c: LocalityContext
  opened: OpenedCase
}

const states = ['done', 'declined', 'no-longer-needed'] as const
const columns = ['due', 'agency', 'state'] as const

/** The order that the risk plan's table is asked for. */
export const riskPlanSort = (asked: string | undefined) =>
  readSort(asked, columns, { by: 'due', direction: 'ascending' })

/** Which agency is to act by when. What the action is stands in the plan itself. */
export const RiskPlanTable = ({ c, opened, sort }: Props & { sort: ReturnType<typeof riskPlanSort> }) => {
  const { language } = c.var
  const t = words(casesWords, language)
  const stateOf = (action: OpenedCase['actions'][number]) =>
    t(`cases.case.riskPlan.${states.find((state) => state === action.outcome) ?? (action.isLate ? 'late' : 'planned')}`)
  const actions = sorted(
    opened.actions,
    sort,
    { due: (action) => action.dueOn, agency: (action) => action.agency, state: stateOf },
    language,
  )
  return (
    <>
      {opened.actions.length === 0 ? (
        <Paragraph>{t('cases.case.riskPlan.none')}</Paragraph>
      ) : (
        <Scrolling label={t('cases.case.riskPlan')}>
          <Table
            caption={t('cases.case.riskPlan')}
            captionHidden
            columns={columns.map((key) => ({
              text: t(`cases.case.riskPlan.${key}`),
              sort: sortOf(sort, key, `/cases/${opened.caseId}`, '#risk-plan'),
            }))}
            rows={actions.map((action) => [
              formatDate(action.dueOn, language),
              action.agency,
              action.isLate ? <Tag kind="care">{stateOf(action)}</Tag> : stateOf(action),
            ])}
          />
        </Scrolling>
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
