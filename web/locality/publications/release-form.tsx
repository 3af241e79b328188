import { quarterName } from '@kps/crossings/measures'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import type { PublicationRow } from '@kps/locality/aggregates'
import { InsetText, Link, List } from '@kps/web-kit/content'
import { Button, Checkboxes, Form } from '@kps/web-kit/forms'
import { newFormKey } from '@kps/web-locality/door'
import { publicationsWords } from './words.ts'

interface Props {
  readonly rows: readonly PublicationRow[]
  readonly language: Language
  readonly mayRelease: boolean
  readonly error: string | undefined
}

/** One tick for each quarter, each with its preview, and one button for all that are ticked. */
export const ReleaseForm = ({ rows, language, mayRelease, error }: Props) => {
  const t = words(publicationsWords, language)
  const preview = (row: PublicationRow) => (
    <>
      {t('publications.ready.preparedAt', { when: formatInstant(row.preparedAt, language) })}
      {' · '}
      <Link href={`/publications/${row.id}`}>
        {t('publications.ready.preview')}
        <span class="govuk-visually-hidden">: {quarterName(row.quarter, language)}</span>
      </Link>
    </>
  )
  if (!mayRelease) {
    return (
      <>
        <InsetText>{t('publications.ready.notYours')}</InsetText>
        <List
          items={rows.map((row) => (
            <>
              {quarterName(row.quarter, language)} · {preview(row)}
            </>
          ))}
        />
      </>
    )
  }
  return (
    <Form action="/publications" hidden={{ formKey: newFormKey() }}>
      <Checkboxes
        name="publication"
        label={t('publications.ready.legend')}
        labelSize="s"
        hint={t('publications.ready.hint')}
        error={error}
        choices={rows.map((row) => ({ value: row.id, text: quarterName(row.quarter, language), hint: preview(row) }))}
      />
      <Button preventDoubleClick>{t('publications.release.do')}</Button>
    </Form>
  )
}
