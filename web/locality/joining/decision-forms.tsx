import { words } from '@kps/foundation/language'
import { lawfulStandings, longestBasis } from '@kps/locality/agencies'
import type { OpenedJoin } from '@kps/locality/joining'
import { Heading, List, Paragraph } from '@kps/web-kit/content'
import { Button, Checkboxes, Form, Textarea } from '@kps/web-kit/forms'
import { AgreementFields, agenciesWords } from '@kps/web-locality/agencies'
import { agencyWord } from '@kps/web-locality/agency-words'
import { type LocalityContext, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { joiningWords } from './words.ts'

interface Props {
  c: LocalityContext
  join: OpenedJoin
  typed: Typed
  problems: FormProblems
}

/** What to check, then the three ways to decide: approve, ask for more, decline. */
export const DecisionForms = (props: Props) => {
  const { c, join, problems, typed } = props
  const t = words(joiningWords, c.var.language)
  const action = `/joining/${join.applicationId}`
  const chosen = typedText(typed, 'go')
  return (
    <>
      <Heading level={2}>{t('joining.checks.title')}</Heading>
      <List
        kind="bullet"
        items={(['number', 'person', 'law', 'agreement'] as const).map((check) => t(`joining.checks.${check}`))}
      />
      <ApproveForm {...props} />
      {(['more', 'decline'] as const).map((way) => (
        <Form action={action} hidden={{ formKey: newFormKey(), go: way }} label={t(`joining.${way}.title`)}>
          <Heading level={2}>{t(`joining.${way}.title`)}</Heading>
          <Paragraph>{t(`joining.${way}.what`)}</Paragraph>
          <Textarea
            name="reason"
            id={`${way}-reason`}
            value={chosen === way ? typedText(typed, 'reason') : ''}
            error={chosen === way ? problems.of('reason') : undefined}
            label={t(`joining.${way}.reason`)}
            labelSize="s"
            rows={3}
            limit={2_000}
          />
          <Button look="secondary" preventDoubleClick>
            {t(`joining.${way}.keep`)}
          </Button>
        </Form>
      ))}
    </>
  )
}

const ApproveForm = ({ c, join, problems, typed }: Props) => {
  const { language } = c.var
  const t = words(joiningWords, language)
  const law = words(agenciesWords, language)
  const given = typedText(typed, 'go') === 'approve' ? typed : {}
  const list = (name: string) => [given[name] ?? []].flat()
  return (
    <Form
      action={`/joining/${join.applicationId}`}
      hidden={{ formKey: newFormKey(), go: 'approve' }}
      label={t('joining.approve.title')}
    >
      <Heading level={2}>{t('joining.approve.title')}</Heading>
      <Paragraph>{t('joining.approve.what')}</Paragraph>
      <Checkboxes
        name="receivesAs"
        values={list('receivesAs')}
        error={problems.of('receivesAs')}
        label={t('joining.approve.law')}
        labelSize="s"
        hint={t('joining.approve.law.hint')}
        choices={lawfulStandings.map((value) => ({
          value,
          text: agencyWord('law', value, language),
          hint: agencyWord('lawHint', value, language),
        }))}
      />
      <Textarea
        name="basis"
        value={typedText(given, 'basis')}
        error={problems.of('basis')}
        label={t('joining.approve.basis')}
        labelSize="s"
        hint={law('agencies.law.basis.hint')}
        rows={3}
        limit={longestBasis}
      />
      <Heading level={3}>{t('joining.approve.agreement')}</Heading>
      <AgreementFields language={language} typed={given} problems={problems} />
      {join.sameNumber.length === 0 ? null : (
        <Checkboxes
          name="isAnother"
          values={list('isAnother')}
          error={problems.of('isAnother')}
          label={t('joining.same.title')}
          labelSize="s"
          choices={[{ value: 'yes', text: t('joining.approve.another') }]}
        />
      )}
      <Button preventDoubleClick>{t('joining.approve.keep')}</Button>
    </Form>
  )
}
