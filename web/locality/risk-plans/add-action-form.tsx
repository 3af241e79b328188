import { type Language, words } from '@kps/foundation/language'
import { purposes, type RiskPlan } from '@kps/locality/risk-plans'
import { Heading } from '@kps/web-kit/content'
import { Button, DateInput, Form, Radios, Select, Textarea, TextInput } from '@kps/web-kit/forms'
import { newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedDateParts, typedText } from '@kps/web-locality/form-answers'
import { riskPlanWords } from './words.ts'

interface AddActionFormProps {
  plan: RiskPlan
  language: Language
  typed: Typed
  problems: FormProblems
}

/** Risk, action, agency, due, ground, and what if it fails. */
export const AddActionForm = ({ plan, language, typed, problems }: AddActionFormProps) => {
  const t = words(riskPlanWords, language)
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  return (
    <Form action={`/cases/${plan.caseId}/risk-plan`} hidden={{ formKey: newFormKey() }}>
      <Heading level={2}>{t('riskPlan.add')}</Heading>
      <Textarea
        {...field('risk')}
        label={t('riskPlan.add.risk')}
        hint={t('riskPlan.add.risk.hint')}
        rows={3}
        limit={4000}
      />
      <Textarea
        {...field('action')}
        label={t('riskPlan.add.action')}
        hint={t('riskPlan.add.action.hint')}
        rows={3}
        limit={4000}
      />
      <Select
        {...field('agencyId')}
        label={t('riskPlan.add.agency')}
        options={[
          { value: '', text: t('riskPlan.add.agency.choose') },
          ...plan.agencies.map((agency) => ({ value: agency.id, text: agency.name })),
        ]}
      />
      <TextInput {...field('who')} label={t('riskPlan.add.who')} />
      <DateInput
        name="dueOn"
        label={t('riskPlan.add.dueOn')}
        value={typedDateParts(typed, 'dueOn')}
        error={problems.of('dueOn')}
      />
      <Radios
        {...field('purpose')}
        label={t('riskPlan.add.purpose')}
        hint={t('riskPlan.add.purpose.hint')}
        choices={purposes.map((value) => ({ value, text: t(`riskPlan.purpose.${value}`) }))}
      />
      <Textarea
        {...field('contingency')}
        label={t('riskPlan.add.contingency')}
        hint={t('riskPlan.add.contingency.hint')}
        rows={3}
        limit={4000}
      />
      <Button preventDoubleClick>{t('riskPlan.add.keep')}</Button>
    </Form>
  )
}
