import { words } from '@kps/foundation/language'
import { HumanCheck } from '@kps/web-front-door/limits'
import { Heading, Paragraph } from '@kps/web-kit/content'
import { Button, ButtonGroup } from '@kps/web-kit/forms'
import { FormFrame, type FrameProps } from './form-frame.tsx'
import { frameWords } from './frame-words.ts'

/** Says plainly that nothing was sent. Every answer is still in the page, under the same one-time key. */
export const NotSentPage = ({ tooMany, ...frame }: FrameProps & { tooMany: boolean }) => {
  const t = words(frameWords, frame.c.var.language)
  return (
    <FormFrame {...frame} shown={{ ...frame.shown, page: 'not-sent' }} title={t('apply.failed.page')} go="send">
      <Heading level={1}>{t('apply.failed.title')}</Heading>
      <Paragraph>{t(tooMany ? 'apply.failed.tooMany' : 'apply.failed.why')}</Paragraph>
      <HumanCheck c={frame.c} locality={frame.locality} />
      <ButtonGroup>
        <Button name="go" value="send" preventDoubleClick>
          {t('apply.failed.again')}
        </Button>
        <Button name="go" value="check" look="secondary">
          {t('apply.failed.check')}
        </Button>
      </ButtonGroup>
    </FormFrame>
  )
}
