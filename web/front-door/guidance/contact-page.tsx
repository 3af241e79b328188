import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { byName, type FrontDoorContext, FrontDoorPage, hoursOf, nameOf } from '@kps/web-front-door/door'
import { Heading, Link, Paragraph, SummaryList } from '@kps/web-kit/content'
import { contactWords } from './contact-words.ts'

/** To be tapped on a phone. */
const Phone = ({ number }: { number: string }) => <Link href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</Link>

/** How to reach the team of each open locality. */
export const ContactPage = ({ c, localities }: { c: FrontDoorContext; localities: readonly PublicFacts[] }) => {
  const { language } = c.var
  const t = words(contactWords, language)
  return (
    <FrontDoorPage c={c} title={t('contact.title')}>
      <Heading level={1}>{t('contact.title')}</Heading>
      <Paragraph>{t('contact.teams')}</Paragraph>
      <Paragraph>{t('contact.safe')}</Paragraph>
      {localities.length === 0 ? <Paragraph>{t('contact.none')}</Paragraph> : null}
      {byName(localities, language).map((locality) => (
        <>
          <Heading level={2}>{nameOf(locality, language)}</Heading>
          <SummaryList
            rows={[
              { key: t('contact.phone'), value: <Phone number={locality.contactPhone} /> },
              { key: t('contact.hours'), value: hoursOf(locality, language) },
              { key: t('contact.email'), value: locality.contactEmail },
              { key: t('contact.address'), value: locality.contactAddress },
            ]}
          />
        </>
      ))}
    </FrontDoorPage>
  )
}
