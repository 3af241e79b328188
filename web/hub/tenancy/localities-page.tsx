import type { Fleet, FleetRow, LocalityState } from '@kps/crossings/tenancy'
import { formatInstant, inLanguage, type Language, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/hub/roles'
import { AlarmsBanner, type HubContext, HubPage } from '@kps/web-hub/door'
import { Heading, Link, Paragraph, Scrolling, Table, Tag, type TagKind } from '@kps/web-kit/content'
import { keepsLines } from './keeps-lines.ts'
import { localitiesWords } from './localities-words.ts'

interface Props {
  readonly c: HubContext
  readonly actor: SignedIn
  readonly fleet: Fleet
}

/** Every locality and where it stands: public facts and numbers, nothing of what is in any of them. */
export const LocalitiesPage = ({ c, actor, fleet }: Props) => {
  const { language } = c.var
  const t = words(localitiesWords, language)
  const { alarms, localities, keeps, served } = fleet
  return (
    <HubPage c={c} actor={actor} title={t('localities.title')} width="full">
      <AlarmsBanner alarms={alarms} language={language} />
      <Heading level={1}>{t('localities.title')}</Heading>
      <Paragraph>{t('localities.about')}</Paragraph>
      {localities.length === 0 ? (
        <Paragraph>{t('localities.none')}</Paragraph>
      ) : (
        <Scrolling label={t('localities.title')}>
          <Table
            caption={t('localities.caption', { count: localities.length })}
            captionHidden
            firstCellIsHeader
            small
            columns={[
              { text: t('localities.name') },
              { text: t('localities.state') },
              { text: t('localities.schema'), numeric: true },
              { text: t('localities.opened') },
              { text: t('localities.lastBackup') },
              { text: t('localities.region') },
            ]}
            rows={localities.map((row) => cells(row, served, language))}
          />
        </Scrolling>
      )}
      <Heading level={2}>{t('localities.keeps.title')}</Heading>
      {keepsLines(keeps, language).map((line) => (
        <Paragraph>{line}</Paragraph>
      ))}
      <Paragraph>{t('localities.keeps.registry')}</Paragraph>
    </HubPage>
  )
}

function cells(row: FleetRow, served: number, language: Language) {
  const t = words(localitiesWords, language)
  const never = t('localities.never')
  return [
    <>
      <Link href={pageOf(row)}>{inLanguage({ en: row.name, mi: row.nameMi }, language)}</Link>
      <br />
      <span class="govuk-body-s">{row.code}</span>
    </>,
    <Tag kind={kinds[row.state]}>{t(`localities.state.${row.state}`)}</Tag>,
    row.schema === null ? never : t('localities.schema.of', { schema: row.schema, served }),
    row.openedAt === null ? never : formatInstant(row.openedAt, language, 'short'),
    row.lastBackupAt === null ? never : formatInstant(row.lastBackupAt, language, 'short'),
    row.region,
  ]
}

/** Where somebody looks after it in the state that it is in. */
const pageOf = ({ code, state }: FleetRow): string => {
  if (state === 'provisioning') return `/localities/${code}/making`
  return state === 'closing' || state === 'closed' ? `/localities/${code}/closing` : `/localities/${code}/backups`
}

const kinds: Readonly<Record<LocalityState, TagKind>> = {
  provisioning: 'care',
  open: 'done',
  paused: 'care',
  closing: 'grave',
  closed: 'quiet',
}
