import { measureName, quarterName } from '@kps/crossings/measures'
import { words } from '@kps/foundation/language'
import type { MissingPublication, NationalPicture } from '@kps/hub/figures'
import type { SignedIn } from '@kps/hub/roles'
import { type HubContext, HubPage } from '@kps/web-hub/door'
import { Heading, List, NotificationBanner, Paragraph, WarningText } from '@kps/web-kit/content'
import { Choose } from './choose.tsx'
import { InOneQuarter } from './in-one-quarter.tsx'
import { localityName } from './names.ts'
import { OverTime } from './over-time.tsx'
import { figuresWords } from './words.ts'

/** The national picture of one measure: over time, then in one quarter by its parts. */
export const PicturePage = ({
  c,
  actor,
  picture,
  missing,
}: {
  c: HubContext
  actor: SignedIn
  picture: NationalPicture
  missing: readonly MissingPublication[]
}) => {
  const { language, localities } = c.var
  const t = words(figuresWords, language)
  const name = (code: string) => localityName(localities, code, language)
  return (
    <HubPage c={c} actor={actor} title={t('figures.picture.title')} width="full">
      <Heading level={1} caption={t('figures.picture.title')}>
        {measureName(picture.measure.code, language)}
      </Heading>
      {missing.length > 0 ? (
        <NotificationBanner heading={t('figures.missing.title')}>
          <List
            items={missing.map((one) =>
              t('figures.missing.text', { locality: name(one.locality), number: one.sequence }),
            )}
          />
        </NotificationBanner>
      ) : null}
      <Choose picture={picture} language={language} />
      <WarningText>{t('figures.warning')}</WarningText>
      {picture.localities.length === 0 ? <Paragraph>{t('figures.none')}</Paragraph> : null}
      <Heading level={2}>{t('figures.time.title')}</Heading>
      <OverTime picture={picture} language={language} name={name} />
      <Heading level={2}>{t('figures.part.title', { quarter: quarterName(picture.quarter, language) })}</Heading>
      <InOneQuarter picture={picture} language={language} name={name} />
      <Heading level={2}>{t('figures.read.title')}</Heading>
      <List
        kind="bullet"
        items={[
          t('figures.read.s'),
          t('figures.read.dash'),
          t('figures.read.round'),
          t('figures.read.national'),
          t('figures.revised.text'),
        ]}
      />
    </HubPage>
  )
}
