import { words } from '@kps/foundation/language'
import { Heading, Paragraph } from '@kps/web-kit/content'
import { Button } from '@kps/web-kit/forms'
import type { FormPage } from './field.ts'
import { FieldView } from './field-view.tsx'
import { FormFrame, type FrameProps } from './form-frame.tsx'
import { frameWords } from './frame-words.ts'

/** One topic of the form and its fields. */
export const TopicPage = ({ page, ...frame }: FrameProps & { page: FormPage }) => {
  const { language } = frame.c.var
  const { draft, problems } = frame.shown
  const title = page.title(language)
  const isHeading = (place: number) => place === 0 && page.fields[0]?.label(language) === title
  return (
    <FormFrame {...frame}>
      {isHeading(0) ? null : (
        <>
          <Heading level={1}>{title}</Heading>
          {page.why ? <Paragraph>{page.why(language)}</Paragraph> : null}
        </>
      )}
      {page.fields.map((field, place) => (
        <FieldView field={field} draft={draft} problems={problems} isHeading={isHeading(place)} />
      ))}
      <Button name="go" value="next">
        {words(frameWords, language)('apply.on')}
      </Button>
    </FormFrame>
  )
}
