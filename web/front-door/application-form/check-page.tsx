import { areaOf } from '@kps/crossings/areas'
import { type Language, words } from '@kps/foundation/language'
import { HumanCheck } from '@kps/web-front-door/limits'
import { Heading, Paragraph, SummaryList, type SummaryRow } from '@kps/web-kit/content'
import { Button } from '@kps/web-kit/forms'
import type { Draft } from './draft.ts'
import { type Field, type FormPage, fieldsOf } from './field.ts'
import { FormFrame, type FrameProps, formId } from './form-frame.tsx'
import { frameWords } from './frame-words.ts'

/** All answers before they are sent, each topic with a way to change it, and who reads them. */
export const CheckPage = ({ reads, ...frame }: FrameProps & { reads: string }) => {
  const { language } = frame.c.var
  const t = words(frameWords, language)
  const rows = frame.pages
    .filter(({ fields }) => fields.length > 0)
    .map((page): SummaryRow => {
      const [only, ...others] = page.fields
      const title = only && others.length === 0 ? only.label(language) : page.title(language)
      return {
        key: title,
        value: <Lines lines={linesOf(frame.shown.draft, page, language)} blank={t('apply.blank')} />,
        actions: [{ form: formId, name: 'go', value: page.page, text: t('apply.change'), about: title }],
      }
    })
  return (
    <FormFrame {...frame} go="send">
      <Heading level={1}>{t('apply.check.title')}</Heading>
      <SummaryList rows={rows} />
      <Paragraph>{reads}</Paragraph>
      <HumanCheck c={frame.c} locality={frame.locality} />
      <Button name="go" value="send" preventDoubleClick>
        {t('apply.check.send')}
      </Button>
    </FormFrame>
  )
}

function linesOf(draft: Draft, page: FormPage, language: Language): readonly string[] {
  const fields = fieldsOf(page)
  return fields.flatMap((field) => {
    const said = (draft.values[field.name] ?? []).map((value) => inWords(field, value, language)).join(', ')
    if (said.trim() === '') return []
    const label = field.label(language)
    const isTitle = fields.length === 1 || label === page.title(language)
    return isTitle ? [said] : [`${label}${label.endsWith('?') ? '' : ':'} ${said}`]
  })
}

function inWords(field: Field, value: string, language: Language): string {
  if (field.as === 'areas') return areaOf(value)?.name ?? ''
  return 'options' in field ? (field.options.find((one) => one.value === value)?.text(language) ?? '') : value
}

const Lines = ({ lines, blank }: { lines: readonly string[]; blank: string }) => (
  <>
    {lines.map((line) => (
      <p class="govuk-body kps-own-words">{line}</p>
    ))}
    {lines.length === 0 ? <span class="govuk-hint">{blank}</span> : null}
  </>
)
