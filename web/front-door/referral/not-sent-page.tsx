import { words } from '@kps/foundation/language'
import { HumanCheck } from '@kps/web-front-door/limits'
import { Heading, Paragraph, WarningText } from '@kps/web-kit/content'
import { Button, ButtonGroup } from '@kps/web-kit/forms'
import { outcomeWords } from './outcome-words.ts'
import { ReferralPage, type ReferralPageProps } from './referral-page.tsx'

/** Says plainly that nothing was sent. Every answer is still in the page, under the same one-time key. */
export const NotSentPage = (page: ReferralPageProps) => {
  const t = words(outcomeWords, page.c.var.language)
  return (
    <ReferralPage {...page} shown={{ ...page.shown, page: 'not-sent' }} title={t('failed.page')} go="send">
      <Heading level={1}>{t('failed.title')}</Heading>
      <WarningText>{t('failed.danger')}</WarningText>
      <Paragraph>{t('failed.why')}</Paragraph>
      <Paragraph>{t('failed.kept')}</Paragraph>
      <HumanCheck c={page.c} locality={page.locality} />
      <ButtonGroup>
        <Button name="go" value="send" preventDoubleClick>
          {t('failed.again')}
        </Button>
        <Button name="go" value="check" look="secondary">
          {t('failed.check')}
        </Button>
      </ButtonGroup>
    </ReferralPage>
  )
}
