import { words } from '@kps/foundation/language'
import { lawfulAnswers, lawfulStandings, longestBasis, type OpenedAgency } from '@kps/locality/agencies'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios, Textarea } from '@kps/web-kit/forms'
import { agencyWord } from '@kps/web-locality/agency-words'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { practiceWord } from '@kps/web-locality/practice-words'
import { agenciesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  agency: OpenedAgency
  typed: Typed
  problems: FormProblems
}

/** Which ground in law holds for an agency, and why. */
export const LawPage = ({ c, actor, agency, typed, problems }: Props) => {
  const { language } = c.var
  const t = words(agenciesWords, language)
  const here = `/agencies/${agency.agencyId}`
  const field = (name: string) => ({ name, value: typedText(typed, name), error: problems.of(name) })
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('agencies.law.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={here}>{agency.name}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Heading level={1} caption={agency.name}>
        {t('agencies.law.title')}
      </Heading>
      <Form action={`${here}/law`} hidden={{ formKey: newFormKey() }}>
        <Radios
          {...field('standing')}
          label={t('agencies.law.standing')}
          labelSize="s"
          choices={lawfulStandings.map((value) => ({
            value,
            text: agencyWord('law', value, language),
            hint: agencyWord('lawHint', value, language),
          }))}
        />
        <Radios
          {...field('holds')}
          label={t('agencies.law.holds')}
          labelSize="s"
          choices={lawfulAnswers.map((value) => ({
            value,
            text: practiceWord('answer', value, language),
            hint: value === 'unknown' ? t('agencies.law.unknown.hint') : undefined,
          }))}
        />
        <Textarea
          {...field('basis')}
          label={t('agencies.law.basis')}
          labelSize="s"
          hint={t('agencies.law.basis.hint')}
          rows={3}
          limit={longestBasis}
        />
        <Button preventDoubleClick>{t('agencies.law.keep')}</Button>
      </Form>
    </LocalityPage>
  )
}
