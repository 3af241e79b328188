import { words } from '@kps/foundation/language'
import { FormFrame, type FrameProps, frameWords } from '@kps/web-front-door/application-form'
import { nameOf } from '@kps/web-front-door/door'
import { Heading, Paragraph, WarningText } from '@kps/web-kit/content'
import { Button } from '@kps/web-kit/forms'
import { joinWords } from './words.ts'

/** What joining is, before anything is asked. */
export const BeginPage = (frame: FrameProps) => {
  const { language } = frame.c.var
  const t = words(joinWords, language)
  const say = words(frameWords, language)
  const { locality } = frame
  return (
    <FormFrame {...frame} title={t('joinForm.page')}>
      <Heading level={1}>
        {locality ? t('joinForm.title', { locality: nameOf(locality, language) }) : t('joinForm.title.short')}
      </Heading>
      <WarningText>{say('apply.danger')}</WarningText>
      <Paragraph>{t('joinForm.what')}</Paragraph>
      <Paragraph>
        {t('joinForm.need')} {t('joinForm.kept')} {say('apply.noNames')}
      </Paragraph>
      <Button name="go" value="next">
        {say('apply.begin')}
      </Button>
    </FormFrame>
  )
}
