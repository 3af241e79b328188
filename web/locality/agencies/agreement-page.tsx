import { words } from '@kps/foundation/language'
import { agreementKinds, type OpenedAgency } from '@kps/locality/agencies'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios } from '@kps/web-kit/forms'
import { agencyWord } from '@kps/web-locality/agency-words'
import { type LocalityContext, LocalityPage, newFormKey } from '@kps/web-locality/door'
import { type FormProblems, type Typed, typedText } from '@kps/web-locality/form-answers'
import { AgreementFields } from './agreement-fields.tsx'
import { agenciesWords } from './words.ts'

interface Props {
  c: LocalityContext
  actor: SignedIn
  agency: OpenedAgency
  typed: Typed
  problems: FormProblems
}

/** What an agency and the locality have agreed, and until when. */
export const AgreementPage = ({ c, actor, agency, typed, problems }: Props) => {
  const { language } = c.var
  const t = words(agenciesWords, language)
  const here = `/agencies/${agency.agencyId}`
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('agencies.agreement.title')}
      hasErrors={problems.errors.length > 0}
      before={<BackLink href={here}>{agency.name}</BackLink>}
    >
      <ErrorSummary errors={problems.errors} />
      <Heading level={1} caption={agency.name}>
        {t('agencies.agreement.title')}
      </Heading>
      <Form action={`${here}/agreements`} hidden={{ formKey: newFormKey() }}>
        <Radios
          name="kind"
          value={typedText(typed, 'kind')}
          error={problems.of('agreement.kind')}
          label={t('agencies.agreement.kind')}
          labelSize="s"
          choices={agreementKinds.map((value) => ({ value, text: agencyWord('agreementKind', value, language) }))}
        />
        <AgreementFields language={language} typed={typed} problems={problems} />
        <Button preventDoubleClick>{t('agencies.agreement.keep')}</Button>
      </Form>
    </LocalityPage>
  )
}
