import { inLanguage, type Language, words } from '@kps/foundation/language'
import type { Instrument } from '@kps/locality/instruments'
import { Details, Tag } from '@kps/web-kit/content'
import { DateInput, Radios, Textarea, TextInput } from '@kps/web-kit/forms'
import { type FormProblems, type Typed, typedDateParts, typedText } from '@kps/web-locality/form-answers'
import { riskWords } from './words.ts'

interface ItemQuestionProps {
  item: Instrument['items'][number]
  language: Language
  typed: Typed
  problems: FormProblems
}

/** One item: yes, no or not known, and folded under it what is known, when it was and who says so. */
export const ItemQuestion = ({ item, language, typed, problems }: ItemQuestionProps) => {
  const t = words(riskWords, language)
  const name = `items.${item.code}`
  const parts = typedDateParts(typed, `${name}.on`)
  const evidence = typedText(typed, `${name}.evidence`)
  const source = typedText(typed, `${name}.source`)
  const wrong = ['evidence', 'source', 'on'].some((field) => problems.of(`${name}.${field}`))
  /** Who hears the page field by field hears which item each is about. */
  const ofItem = (text: string) => (
    <>
      {text}
      <span class="govuk-visually-hidden"> – {inLanguage(item.text, language)}</span>
    </>
  )
  return (
    <>
      <Radios
        name={`${name}.answer`}
        label={inLanguage(item.text, language)}
        labelSize="s"
        hint={
          <>
            {item.lethality ? <Tag kind="grave">! {t('risk.form.marker')}</Tag> : null}{' '}
            {t(`risk.form.kind.${item.kind}`)}
          </>
        }
        inline
        value={typedText(typed, `${name}.answer`) || 'unknown'}
        error={problems.of(`${name}.answer`)}
        choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: t(`risk.form.answer.${value}`) }))}
      />
      <Details
        summary={ofItem(t('risk.form.known'))}
        open={wrong || [evidence, source, ...Object.values(parts)].some((text) => text !== '')}
      >
        <Textarea
          name={`${name}.evidence`}
          label={ofItem(t('risk.form.evidence'))}
          rows={3}
          value={evidence}
          error={problems.of(`${name}.evidence`)}
        />
        <DateInput
          name={`${name}.on`}
          label={ofItem(t('risk.form.on'))}
          value={parts}
          error={problems.of(`${name}.on`)}
        />
        <TextInput
          name={`${name}.source`}
          label={ofItem(t('risk.form.source'))}
          value={source}
          error={problems.of(`${name}.source`)}
        />
      </Details>
    </>
  )
}
