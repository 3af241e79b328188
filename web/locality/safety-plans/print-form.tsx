import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import type { SafetyPlan } from '@kps/locality/safety-plans'
import { BackLink, Heading, NotificationBanner, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { PersonBar } from '@kps/web-locality/person-bar'
import { safetyPlanWords } from './words.ts'

interface PrintFormProps {
  c: LocalityContext
  actor: SignedIn
  plan: SafetyPlan
  typed: Typed
  problems: FormProblems
  notice?: 'unsafe' | 'conflict' | undefined
}

/** Asks first whether a copy is safe to hold. Without a clear yes, or a worker who keeps it, nothing is printed. */
export const PrintForm = ({ c, actor, plan, typed, problems, notice }: PrintFormProps) => {
  const { language } = c.var
  const { person, current } = plan
  const t = words(safetyPlanWords, language)
  const path = `/cases/${person.caseId}/people/${person.personId}/safety-plan`
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('safetyPlan.print.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={path} />}
    >
      <ErrorSummary errors={problems.errors} />
      {notice === 'unsafe' ? (
        <NotificationBanner kind="refusal" heading={t('safetyPlan.print.unsafe.title')}>
          <Paragraph>{t('safetyPlan.print.unsafe')}</Paragraph>
        </NotificationBanner>
      ) : null}
      {notice === 'conflict' ? <NotificationBanner kind="refusal" heading={t('safetyPlan.print.conflict')} /> : null}
      <PersonBar c={c} person={person} />
      <Heading level={1}>{t('safetyPlan.print.title')}</Heading>
      {current ? (
        <>
          <Paragraph>{t('safetyPlan.print.how')}</Paragraph>
          <Form action={`${path}/print`} hidden={{ formKey: newFormKey(), version: String(current.version) }}>
            <Radios
              name="safeToHold"
              label={t('safetyPlan.print.safe')}
              labelSize="m"
              hint={t('safetyPlan.print.safe.hint')}
              value={typedText(typed, 'safeToHold')}
              error={problems.of('safeToHold')}
              choices={(['yes', 'kept-by-worker', 'no'] as const).map((value) => ({
                value,
                text: t(`safetyPlan.print.safe.${value}`),
              }))}
            />
            <Radios
              name="language"
              label={t('safetyPlan.print.language')}
              labelSize="s"
              inline
              value={typedText(typed, 'language') || current.content.language}
              choices={(['en', 'mi'] as const).map((value) => ({
                value,
                text: t(`safetyPlan.edit.language.${value}`),
              }))}
            />
            <Radios
              name="size"
              label={t('safetyPlan.print.size')}
              labelSize="s"
              inline
              value={typedText(typed, 'size') || 'usual'}
              choices={(['usual', 'large'] as const).map((value) => ({
                value,
                text: t(`safetyPlan.print.size.${value}`),
              }))}
            />
            <Button>{t('safetyPlan.print.open')}</Button>
          </Form>
        </>
      ) : (
        <Paragraph>{t('safetyPlan.print.none')}</Paragraph>
      )}
    </LocalityPage>
  )
}
