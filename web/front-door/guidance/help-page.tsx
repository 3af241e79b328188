import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage } from '@kps/web-front-door/door'
import { Heading, List, Paragraph } from '@kps/web-kit/content'
import { helpWords } from './help-words.ts'

/** How to use this website when somebody may be watching, and when it is hard to use. */
export const HelpPage = ({ c }: { c: FrontDoorContext }) => {
  const t = words(helpWords, c.var.language)
  return (
    <FrontDoorPage c={c} title={t('help.title')}>
      <Heading level={1}>{t('help.title')}</Heading>
      <Heading level={2}>{t('help.exit.title')}</Heading>
      <Paragraph>{t('help.exit.does')}</Paragraph>
      <Paragraph>{t('help.exit.not')}</Paragraph>
      <Heading level={2}>{t('help.watch.title')}</Heading>
      <List
        kind="bullet"
        items={[
          t('help.watch.other'),
          t('help.watch.private'),
          t('help.watch.history'),
          t('help.watch.shared'),
          t('help.watch.app'),
          t('help.watch.calls'),
          t('help.watch.messages'),
        ]}
      />
      <Heading level={2}>{t('help.this.title')}</Heading>
      <List kind="bullet" items={[t('help.this.nothing'), t('help.this.back'), t('help.this.close')]} />
      <Heading level={2}>{t('help.access.title')}</Heading>
      <Paragraph>{t('help.access.works')}</Paragraph>
      <Paragraph>{t('help.access.ring')}</Paragraph>
    </FrontDoorPage>
  )
}
