import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, pathIn } from '@kps/web-front-door/door'
import { Heading, Link, Paragraph } from '@kps/web-kit/content'
import { privacyWords } from './privacy-words.ts'

/** What is kept, who reads it, and what the Privacy Act gives people. */
export const PrivacyPage = ({ c }: { c: FrontDoorContext }) => {
  const t = words(privacyWords, c.var.language)
  return (
    <FrontDoorPage c={c} title={t('privacy.title')}>
      <Heading level={1}>{t('privacy.title')}</Heading>
      <Heading level={2}>{t('privacy.before.title')}</Heading>
      <Paragraph>{t('privacy.before.kept')}</Paragraph>
      <Heading level={2}>{t('privacy.after.title')}</Heading>
      <Paragraph>{t('privacy.after.locked')}</Paragraph>
      <Paragraph>{t('privacy.after.who')}</Paragraph>
      <Paragraph>{t('privacy.after.national')}</Paragraph>
      <Heading level={2}>{t('privacy.others.title')}</Heading>
      <Paragraph>{t('privacy.others.law')}</Paragraph>
      <Heading level={2}>{t('privacy.rights.title')}</Heading>
      <Paragraph>{t('privacy.rights.see')}</Paragraph>
      <Paragraph>
        <Link href={pathIn(c.var.language, '/contact')}>{t('privacy.rights.contact')}</Link>
      </Paragraph>
    </FrontDoorPage>
  )
}
