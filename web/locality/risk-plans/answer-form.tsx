import { type Language, words } from '@kps/foundation/language'
import { outcomes } from '@kps/locality/risk-plans'
import { Details } from '@kps/web-kit/content'
import { Button, Form, Radios, Textarea } from '@kps/web-kit/forms'
import { newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { riskPlanWords } from './words.ts'

interface AnswerFormProps {
  caseId: string
  actionId: string
  language: Language
  /** What was typed, when this is the action that was being answered. */
  typed?: Typed | undefined
  problems: FormProblems
}

/** How an action came out; folded until it is wanted. */
export const AnswerForm = ({ caseId, actionId, language, typed, problems }: AnswerFormProps) => {
  const t = words(riskPlanWords, language)
  return (
    <Details summary={t('riskPlan.answer')} open={typed !== undefined}>
      <Form action={`/cases/${caseId}/risk-plan/actions/${actionId}`} hidden={{ formKey: newFormKey() }}>
        <Radios
          name="outcome"
          id={`outcome-${actionId}`}
          label={t('riskPlan.answer.outcome')}
          labelSize="s"
          value={typed && typedText(typed, 'outcome')}
          error={typed && problems.of('outcome')}
          choices={outcomes.map((value) => ({ value, text: t(`riskPlan.outcome.${value}`) }))}
        />
        <Textarea
          name="note"
          id={`note-${actionId}`}
          label={t('riskPlan.answer.note')}
          hint={t('riskPlan.answer.note.hint')}
          rows={3}
          limit={4000}
          value={typed && typedText(typed, 'note')}
          error={typed && problems.of('note')}
        />
        <Button look="secondary" preventDoubleClick>
          {t('riskPlan.answer.keep')}
        </Button>
      </Form>
    </Details>
  )
}
