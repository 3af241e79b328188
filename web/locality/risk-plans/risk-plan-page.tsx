import { words } from '@kps/foundation/language'
import type { RiskPlan } from '@kps/locality/risk-plans'
import { permitsOf, type SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, Link, NotificationBanner, OwnWords, Paragraph, WarningText } from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { type FormProblems, noProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { AddActionForm } from './add-action-form.tsx'
import { AnswerForm } from './answer-form.tsx'
import { PlannedActionCard } from './planned-action.tsx'
import { riskPlanWords } from './words.ts'

interface RiskPlanPageProps {
  c: LocalityContext
  actor: SignedIn
  plan: RiskPlan
  /** Not the first page of actions. */
  isLater?: boolean
  problems?: FormProblems
  /** What was typed for a new action. */
  adding?: Typed
  /** What was typed as the answer to one action. */
  answering?: { readonly actionId: string; readonly typed: Typed; readonly tooLate?: boolean }
}

/** A case's risk management plan. It faces professionals, and none of it reaches paper. */
export const RiskPlanPage = (props: RiskPlanPageProps) => {
  const { c, actor, plan, answering, problems = noProblems } = props
  const { language } = c.var
  const t = words(riskPlanWords, language)
  const path = `/cases/${plan.caseId}/risk-plan`
  const mayAgree = permitsOf(actor.roles).has('risk-plan:agree')
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('riskPlan.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={`/cases/${plan.caseId}`}>{t('riskPlan.back')}</BackLink>}
    >
      <div class="kps-screen-only">
        <ErrorSummary errors={problems.errors} />
        {answering?.tooLate ? (
          <NotificationBanner kind="refusal" heading={t('riskPlan.answer.conflict')}>
            <Paragraph>{t('riskPlan.answer.conflict.do')}</Paragraph>
            <OwnWords text={typedText(answering.typed, 'note')} />
          </NotificationBanner>
        ) : null}
        <Heading level={1} caption={t('riskPlan.caption', { number: plan.number })}>
          {t('riskPlan.title')}
        </Heading>
        <WarningText>{t('riskPlan.professionals')}</WarningText>
        <Heading level={2}>{t('riskPlan.list')}</Heading>
        {plan.actions.length === 0 ? <Paragraph>{t('riskPlan.none')}</Paragraph> : null}
        {plan.actions.map((action) => {
          const typed = answering?.actionId === action.id ? answering.typed : undefined
          const form = mayAgree ? (
            <AnswerForm
              caseId={plan.caseId}
              actionId={action.id}
              language={language}
              typed={typed}
              problems={problems}
            />
          ) : null
          return <PlannedActionCard action={action} language={language} answerForm={form} />
        })}
        {plan.nextAfter ? (
          <Paragraph>
            <Link href={`${path}?after=${plan.nextAfter}`}>{t('riskPlan.next')}</Link>
          </Paragraph>
        ) : null}
        {props.isLater ? (
          <Paragraph>
            <Link href={path}>{t('riskPlan.first')}</Link>
          </Paragraph>
        ) : null}
        {mayAgree ? (
          <AddActionForm
            plan={plan}
            language={language}
            typed={props.adding ?? {}}
            problems={props.adding ? problems : noProblems}
          />
        ) : null}
      </div>
    </LocalityPage>
  )
}
