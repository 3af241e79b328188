import { words } from '@kps/foundation/language'
import { FieldView, FormFrame, type FrameProps, frameWords } from '@kps/web-front-door/application-form'
import { Heading, List, Paragraph, WarningText } from '@kps/web-kit/content'
import { Button } from '@kps/web-kit/forms'
import { startWords } from './words.ts'

/** What starting a response is, what to have at hand, and whether this follows an earlier application. */
export const BeginPage = (frame: FrameProps) => {
  const { language } = frame.c.var
  const t = words(startWords, language)
  const say = words(frameWords, language)
  return (
    <FormFrame {...frame} title={t('startForm.page')}>
      <Heading level={1}>{t('startForm.title')}</Heading>
      <WarningText>{say('apply.danger')}</WarningText>
      <Paragraph>{t('startForm.what')}</Paragraph>
      <Paragraph>{t('startForm.need')}</Paragraph>
      <List
        kind="bullet"
        items={[
          t('startForm.need.numbers'),
          t('startForm.need.place'),
          t('startForm.need.public'),
          t('startForm.need.people'),
        ]}
      />
      <Paragraph>
        {t('startForm.kept')} {say('apply.noNames')}
      </Paragraph>
      {frame.pages[0]?.fields.map((field) => (
        <FieldView field={field} draft={frame.shown.draft} problems={frame.shown.problems} />
      ))}
      <Button name="go" value="next">
        {say('apply.begin')}
      </Button>
    </FormFrame>
  )
}
