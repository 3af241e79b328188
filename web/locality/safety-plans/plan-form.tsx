import { words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/locality/roles'
import { mostSupporters, mostWords, type SafetyPlan, sections } from '@kps/locality/safety-plans'
import { BackLink, Heading, NotificationBanner, Paragraph } from '@kps/web-kit/content'
import { Button, DateInput, ErrorSummary, Fieldset, Form, Hint, Radios, Textarea, TextInput } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedDateParts, typedText } from '@kps/web-locality/form-answers'
import { PersonBar } from '@kps/web-locality/person-bar'
import { Theirs } from './other-words.tsx'
import { planAsTyped } from './plan-answers.ts'
import { sectionWords } from './section-words.ts'
import { safetyPlanWords } from './words.ts'

interface PlanFormProps {
  c: LocalityContext
  actor: SignedIn
  plan: SafetyPlan
  typed: Typed
  problems: FormProblems
  /** Somebody else agreed a newer version meanwhile: what they wrote stands under what was typed. */
  changedMeanwhile?: boolean | undefined
}

/** The plan to be written with the person. Its hidden version tells whether somebody else was quicker. */
export const PlanForm = ({ c, actor, plan, typed, problems, changedMeanwhile }: PlanFormProps) => {
  const { language } = c.var
  const { person, current } = plan
  const t = words(safetyPlanWords, language)
  const part = words(sectionWords, language)
  const path = `/cases/${person.caseId}/people/${person.personId}/safety-plan`
  const theirs = changedMeanwhile && current ? planAsTyped(current.content, current.reviewOn, language) : undefined
  const other = (...names: string[]) => (
    <Theirs c={c} names={names} typed={typed} theirs={theirs} by={current?.agreedBy} />
  )
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('safetyPlan.edit.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={path} />}
    >
      <ErrorSummary errors={problems.errors} />
      {changedMeanwhile ? (
        <NotificationBanner kind="refusal" heading={t('safetyPlan.edit.conflict')}>
          <Paragraph>{t('safetyPlan.edit.conflict.do')}</Paragraph>
        </NotificationBanner>
      ) : null}
      <PersonBar c={c} person={person} />
      <Heading level={1}>{t('safetyPlan.edit.title')}</Heading>
      <Paragraph>{t('safetyPlan.edit.how')}</Paragraph>
      <Form action={path} hidden={{ formKey: newFormKey(), version: String(current?.version ?? 0) }}>
        <Radios
          {...field('language')}
          label={t('safetyPlan.edit.language')}
          labelSize="s"
          inline
          choices={(['en', 'mi'] as const).map((value) => ({ value, text: t(`safetyPlan.edit.language.${value}`) }))}
        />
        {sections.map((section) => (
          <>
            <Textarea
              {...field(section)}
              label={part(`plan.${section}`)}
              labelSize="s"
              hint={part(`plan.${section}.hint`)}
              rows={3}
              limit={mostWords}
            />
            {other(section)}
          </>
        ))}
        <Fieldset legend={part('plan.supporters')} legendSize="s">
          <Hint>{part('plan.supporters.hint')}</Hint>
          {Array.from({ length: mostSupporters }, (_, place) => (
            <>
              <TextInput
                {...field(`supporters.${place}.name`)}
                label={part('plan.supporter.name', { place: place + 1 })}
              />
              <TextInput
                {...field(`supporters.${place}.number`)}
                label={part('plan.supporter.number', { place: place + 1 })}
                width={20}
                type="tel"
              />
              {other(`supporters.${place}.name`, `supporters.${place}.number`)}
            </>
          ))}
        </Fieldset>
        <DateInput
          name="reviewOn"
          label={t('safetyPlan.edit.reviewOn')}
          labelSize="s"
          value={typedDateParts(typed, 'reviewOn')}
          error={problems.of('reviewOn')}
        />
        {other('reviewOn-day', 'reviewOn-month', 'reviewOn-year')}
        <Textarea
          {...field('neverShareWith')}
          label={t('safetyPlan.edit.neverShare')}
          labelSize="s"
          hint={t('safetyPlan.edit.neverShare.hint')}
          rows={3}
          limit={mostWords}
        />
        {other('neverShareWith')}
        <Button preventDoubleClick>{t('safetyPlan.edit.keep')}</Button>
      </Form>
    </LocalityPage>
  )
}
