import { words } from '@kps/foundation/language'
import { frameWords } from '@kps/web-front-door/application-form'
import { type FrontDoorContext, FrontDoorPage, pathIn } from '@kps/web-front-door/door'
import { Heading, InsetText, List, Panel, Paragraph } from '@kps/web-kit/content'
import { startWords } from './words.ts'

/** What an applicant takes away: the reference, and the link that is theirs alone. None of the answers stand in it. */
export const StartReceiptPage = (props: { c: FrontDoorContext; reference: string; link: string }) => {
  const { c, link, reference } = props
  const { language, settings } = c.var
  const t = words(startWords, language)
  const say = words(frameWords, language)
  const phone = settings.NATIONAL_PHONE
  return (
    <FrontDoorPage c={c} languageSwitch={{ href: (to) => pathIn(to, '/') }} title={say('apply.receipt.page')}>
      <Panel title={say('apply.receipt.title')}>
        {say('apply.receipt.reference')}
        <strong>{reference}</strong>
      </Panel>
      <Heading level={2}>{t('startForm.receipt.link')}</Heading>
      <InsetText>
        <span class="kps-own-words">{link}</span>
      </InsetText>
      <Paragraph>{t('startForm.receipt.keep')}</Paragraph>
      <Paragraph>
        {t('startForm.receipt.share')} {t('startForm.receipt.lost')}
      </Paragraph>
      <Heading level={2}>{say('apply.receipt.next')}</Heading>
      <List
        kind="bullet"
        items={[
          t('startForm.receipt.two'),
          t('startForm.receipt.more'),
          ...(phone ? [t('startForm.receipt.ring', { phone })] : []),
        ]}
      />
      <Paragraph>{say('apply.receipt.leave')}</Paragraph>
    </FrontDoorPage>
  )
}
