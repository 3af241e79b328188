import { formatDate, formatInstant, type Language, words } from '@kps/foundation/language'
import type { PlannedAction } from '@kps/locality/risk-plans'
import { Heading, OwnWords, SummaryList, Tag } from '@kps/web-kit/content'
import type { Child } from 'hono/jsx'
import { riskPlanWords } from './words.ts'

/** One action: risk, what is done, by whom, by when, on what ground. Overdue is said in words. */
export const PlannedActionCard = (props: { action: PlannedAction; language: Language; answerForm: Child }) => {
  const { action, language } = props
  const t = words(riskPlanWords, language)
  const rows = [
    { key: t('riskPlan.risk'), value: <OwnWords text={action.risk} /> },
    { key: t('riskPlan.agency'), value: action.agency },
    action.who && { key: t('riskPlan.who'), value: action.who },
    { key: t('riskPlan.due'), value: formatDate(action.dueOn, language, 'withWeekday') },
    { key: t('riskPlan.purpose'), value: t(`riskPlan.purpose.${action.purpose}`) },
    action.contingency && { key: t('riskPlan.contingency'), value: <OwnWords text={action.contingency} /> },
    action.outcome?.note && { key: t('riskPlan.why'), value: <OwnWords text={action.outcome.note} /> },
  ].filter((row) => typeof row === 'object')
  return (
    <section aria-labelledby={action.id}>
      <Heading level={3} id={action.id}>
        {action.action}
      </Heading>
      <p class="govuk-body">
        <State action={action} language={language} />
      </p>
      <SummaryList rows={rows} />
      {action.outcome ? null : props.answerForm}
    </section>
  )
}

const State = ({ action, language }: { action: PlannedAction; language: Language }) => {
  const t = words(riskPlanWords, language)
  if (action.outcome) {
    const outcome = t(`riskPlan.outcome.${action.outcome.kind}`)
    const when = formatInstant(action.outcome.at, language)
    return <Tag kind={action.outcome.kind === 'done' ? 'done' : 'quiet'}>{`${outcome}, ${when}`}</Tag>
  }
  if (!action.overdue) return <Tag>{t('riskPlan.open')}</Tag>
  return <Tag kind="grave">{t('riskPlan.overdue', { count: action.daysLate })}</Tag>
}
