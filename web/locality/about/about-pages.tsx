import { words } from '@kps/foundation/language'
import { Heading, Link, Paragraph, SummaryList, WarningText } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { aboutWords } from './words.ts'

type Props = { c: LocalityContext }

const wordsOf = (c: LocalityContext) => words(aboutWords, c.var.language)
const localityOf = (c: LocalityContext) => (c.var.language === 'mi' ? c.var.facts.nameMi : c.var.facts.name)

/** What this locality holds, who sees it and what a person may ask. */
export const PrivacyPage = ({ c }: Props) => {
  const t = wordsOf(c)
  return (
    <LocalityPage c={c} title={t('about.privacy.title')}>
      <Heading level={1}>{t('about.privacy.title')}</Heading>
      <Heading level={2}>{t('about.privacy.what')}</Heading>
      <Paragraph>{t('about.privacy.what.text', { locality: localityOf(c) })}</Paragraph>
      <Heading level={2}>{t('about.privacy.who')}</Heading>
      <Paragraph>{t('about.privacy.who.text')}</Paragraph>
      <Heading level={2}>{t('about.privacy.national')}</Heading>
      <Paragraph>{t('about.privacy.national.text')}</Paragraph>
      <Heading level={2}>{t('about.privacy.told')}</Heading>
      <Paragraph>{t('about.privacy.told.text')}</Paragraph>
      <Heading level={2}>{t('about.privacy.rights')}</Heading>
      <Paragraph>{t('about.privacy.rights.text')}</Paragraph>
      <Paragraph>
        <Link href="/contact">{t('about.help.contact')}</Link>
      </Paragraph>
    </LocalityPage>
  )
}

/** How to reach the team of this locality. */
export const ContactPage = ({ c }: Props) => {
  const t = wordsOf(c)
  const { facts } = c.var
  return (
    <LocalityPage c={c} title={t('about.contact.title')}>
      <Heading level={1}>{t('about.contact.title')}</Heading>
      <WarningText>{t('about.contact.danger')}</WarningText>
      <Heading level={2}>{localityOf(c)}</Heading>
      <SummaryList
        rows={[
          { key: t('about.contact.phone'), value: facts.contactPhone },
          { key: t('about.contact.hours'), value: c.var.language === 'mi' ? facts.contactHoursMi : facts.contactHours },
          { key: t('about.contact.email'), value: facts.contactEmail },
          { key: t('about.contact.address'), value: facts.contactAddress },
        ]}
      />
    </LocalityPage>
  )
}

/** What to do when one cannot go on. */
export const HelpPage = ({ c }: Props) => {
  const t = wordsOf(c)
  return (
    <LocalityPage c={c} title={t('about.help.title')}>
      <Heading level={1}>{t('about.help.title')}</Heading>
      <Heading level={2}>{t('about.help.signIn')}</Heading>
      <Paragraph>{t('about.help.signIn.text', { locality: localityOf(c) })}</Paragraph>
      <Heading level={2}>{t('about.help.cannot')}</Heading>
      <Paragraph>{t('about.help.cannot.text')}</Paragraph>
      <Heading level={2}>{t('about.help.mistake')}</Heading>
      <Paragraph>{t('about.help.mistake.text')}</Paragraph>
      <Heading level={2}>{t('about.help.refer')}</Heading>
      <Paragraph>{t('about.help.refer.text')}</Paragraph>
      <Paragraph>
        <Link href="/contact">{t('about.help.contact')}</Link>
      </Paragraph>
    </LocalityPage>
  )
}
