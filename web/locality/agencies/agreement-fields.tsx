import type { Language } from '@kps/foundation/language'
import { words } from '@kps/foundation/language'
import { DateInput, TextInput } from '@kps/web-kit/forms'
import { type FormProblems, type Typed, typedDate, typedDateParts, typedText } from '@kps/web-locality/form-answers'
import { agenciesWords } from './words.ts'

/** What an agreement is called, when it was signed, and its last day: three questions of two forms. */
export const AgreementFields = (props: { language: Language; typed: Typed; problems: FormProblems }) => {
  const { language, problems, typed } = props
  const t = words(agenciesWords, language)
  const error = (name: string) => problems.of(`agreement.${name}`) ?? problems.of(name)
  return (
    <>
      <TextInput
        name="title"
        value={typedText(typed, 'title')}
        error={error('title')}
        label={t('agencies.agreement.name')}
        labelSize="s"
      />
      <DateInput
        name="signedOn"
        value={typedDateParts(typed, 'signedOn')}
        error={error('signedOn')}
        label={t('agencies.agreement.signedOn')}
        labelSize="s"
      />
      <DateInput
        name="expiresOn"
        value={typedDateParts(typed, 'expiresOn')}
        error={error('expiresOn')}
        label={t('agencies.agreement.expiresOn')}
        labelSize="s"
        hint={t('agencies.agreement.expiresOn.hint')}
      />
    </>
  )
}

/** An agreement as the form gives it; its own schema says what does not fit. */
export const agreementFrom = (typed: Typed, kind: string) => ({
  kind,
  title: typedText(typed, 'title'),
  signedOn: typedDate(typed, 'signedOn') ?? '',
  ...(typedDate(typed, 'expiresOn') === undefined ? {} : { expiresOn: typedDate(typed, 'expiresOn') }),
})

/** The id of the field that a problem is about. */
export const agreementField = (field: string): string => {
  const name = field.replace(/^agreement\./, '')
  return name === 'signedOn' || name === 'expiresOn' ? `${name}-day` : name
}
