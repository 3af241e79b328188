import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, pathIn } from '@kps/web-front-door/door'
import { Heading, Link, List, Paragraph } from '@kps/web-kit/content'
import { accessibilityWords } from './words.ts'

/** What was tested for people who use this website in other ways, what was not, and how to say what is in the way. */
export const AccessibilityPage = ({ c }: { c: FrontDoorContext }) => {
  const { language } = c.var
  const t = words(accessibilityWords, language)
  return (
    <FrontDoorPage c={c} title={t('accessibility.title')}>
      <Heading level={1}>{t('accessibility.title')}</Heading>
      <Paragraph>{t('accessibility.aim')}</Paragraph>
      <Paragraph>{t('accessibility.call')}</Paragraph>
      <Heading level={2}>{t('accessibility.tested.title')}</Heading>
      <List
        kind="bullet"
        items={[
          t('accessibility.tested.program'),
          t('accessibility.tested.scripts'),
          t('accessibility.tested.keyboard'),
          t('accessibility.tested.width'),
          t('accessibility.tested.exit'),
        ]}
      />
      <Heading level={2}>{t('accessibility.untested.title')}</Heading>
      <List
        kind="bullet"
        items={[
          t('accessibility.untested.people'),
          t('accessibility.untested.browsers'),
          t('accessibility.untested.review'),
        ]}
      />
      <Heading level={2}>{t('accessibility.missing.title')}</Heading>
      <List
        kind="bullet"
        items={[
          t('accessibility.missing.teReo'),
          t('accessibility.missing.sign'),
          t('accessibility.missing.back'),
          t('accessibility.missing.long'),
        ]}
      />
      <Heading level={2}>{t('accessibility.tell.title')}</Heading>
      <Paragraph>{t('accessibility.tell.how')}</Paragraph>
      <Paragraph>
        <Link href={pathIn(language, '/contact')}>{t('accessibility.tell.contact')}</Link>
      </Paragraph>
      <Paragraph small>{t('accessibility.written')}</Paragraph>
    </FrontDoorPage>
  )
}
