import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { byName, type FrontDoorContext, FrontDoorPage, nameOf, pathIn } from '@kps/web-front-door/door'
import { Details, Heading, Link, List, Paragraph, WarningText } from '@kps/web-kit/content'
import { frontWords } from './words.ts'

/** The first page: safety, what this is, and the way to a locality. */
export const FrontPage = ({ c, localities }: { c: FrontDoorContext; localities: readonly PublicFacts[] }) => {
  const { language, settings } = c.var
  const t = words(frontWords, language)
  const { protocol } = new URL(c.req.url)
  const ordered = byName(localities, language)
  return (
    <FrontDoorPage c={c} title={t('front.title')}>
      <Heading level={1}>{t('front.heading')}</Heading>
      <WarningText>{t('front.danger')}</WarningText>
      <Paragraph>{t('front.what')}</Paragraph>
      <Paragraph>
        <Link href={pathIn(language, '/help')}>{t('front.watched')}</Link>
      </Paragraph>
      <Heading level={2}>{t('front.choose')}</Heading>
      {localities.length === 0 ? (
        <Paragraph>{t('front.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('front.chooseHint')}</Paragraph>
          <List
            items={ordered.map((locality) => (
              <Link href={pathIn(language, `/${locality.code}`)}>{nameOf(locality, language)}</Link>
            ))}
          />
          <Paragraph>
            <Link href={pathIn(language, '/find')}>{t('front.find')}</Link>
          </Paragraph>
          <Details summary={t('front.practitioners')}>
            <List
              items={ordered.map((locality) => (
                <Link href={`${protocol}//${locality.code}.${settings.HOST}/`}>
                  {t('front.signIn', { locality: nameOf(locality, language) })}
                </Link>
              ))}
            />
          </Details>
        </>
      )}
      <Details summary={t('front.organisations')}>
        <List
          items={[
            <Link href={pathIn(language, '/start')}>{t('front.start')}</Link>,
            ...ordered.map((locality) => (
              <Link href={pathIn(language, `/${locality.code}/join`)}>
                {t('front.join', { locality: nameOf(locality, language) })}
              </Link>
            )),
          ]}
        />
      </Details>
    </FrontDoorPage>
  )
}
