import { inLanguage, words } from '@kps/foundation/language'
import type { AssessmentBegun, Suggestion } from '@kps/locality/risk'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, InsetText, Paragraph } from '@kps/web-kit/content'
import { Button, ButtonGroup, ErrorSummary, Form, Radios, Textarea } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { PersonBar } from '@kps/web-locality/person-bar'
import { EarlierLevels } from './earlier-levels.tsx'
import { ItemQuestion } from './item-question.tsx'
import { SuggestionBanner } from './suggestion-banner.tsx'
import { riskWords } from './words.ts'

interface AssessmentFormProps {
  c: LocalityContext
  actor: SignedIn
  begun: AssessmentBegun
  typed: Typed
  problems: FormProblems
  /** Shown when the worker asked for it, or when their level differs from it. */
  suggestion?: Suggestion | undefined
}

/** Structured professional judgement on one page: own view, items, judgement, level. */
export const AssessmentForm = ({ c, actor, begun, typed, problems, suggestion }: AssessmentFormProps) => {
  const { language } = c.var
  const { instrument, person } = begun
  const t = words(riskWords, language)
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  const questions = (lethality: boolean) =>
    instrument.items
      .filter((item) => item.lethality === lethality)
      .map((item) => <ItemQuestion item={item} language={language} typed={typed} problems={problems} />)
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('risk.form.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={`/cases/${person.caseId}`} />}
    >
      <ErrorSummary errors={problems.errors} />
      {suggestion ? <SuggestionBanner instrument={instrument} suggestion={suggestion} language={language} /> : null}
      <PersonBar c={c} person={person} />
      <Heading
        level={1}
        caption={t('risk.form.instrument', {
          title: inLanguage(instrument.title, language),
          version: instrument.version,
        })}
      >
        {t('risk.form.title')}
      </Heading>
      {instrument.working ? <InsetText>{t('risk.form.working')}</InsetText> : null}
      <Paragraph>{t('risk.form.how')}</Paragraph>
      <Form
        action={`/cases/${person.caseId}/people/${person.personId}/assessments/new`}
        hidden={{ formKey: newFormKey(), instrumentId: begun.instrumentId }}
      >
        <Textarea
          {...field('ownView')}
          label={t('risk.form.ownView')}
          labelSize="m"
          hint={t('risk.form.ownView.hint')}
          limit={4000}
        />
        <Heading level={2}>{t('risk.form.markers')}</Heading>
        <Paragraph>{t('risk.form.markers.text')}</Paragraph>
        {questions(true)}
        <Heading level={2}>{t('risk.form.others')}</Heading>
        {questions(false)}
        <Heading level={2}>{t('risk.form.yourJudgement')}</Heading>
        <Textarea
          {...field('judgement')}
          label={t('risk.form.judgement')}
          labelSize="s"
          hint={t('risk.form.judgement.hint')}
          limit={4000}
        />
        <Radios
          {...field('level')}
          label={t('risk.form.level')}
          labelSize="s"
          choices={instrument.levels.map((level) => ({ value: level.code, text: inLanguage(level.label, language) }))}
        />
        <Textarea {...field('whyDifferent')} label={t('risk.form.why')} labelSize="s" limit={4000} rows={3} />
        <ButtonGroup>
          <Button preventDoubleClick>{t('risk.form.keep')}</Button>
          <Button look="secondary" name="to" value="suggest">
            {t('risk.form.suggest')}
          </Button>
        </ButtonGroup>
      </Form>
      <EarlierLevels caseId={person.caseId} instrument={instrument} levels={begun.levels} language={language} />
    </LocalityPage>
  )
}
