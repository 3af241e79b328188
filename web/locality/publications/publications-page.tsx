import { quarterName } from '@kps/crossings/measures'
import { formatInstant, words } from '@kps/foundation/language'
import type { PublicationRow } from '@kps/locality/aggregates'
import { permitsOf, type SignedIn } from '@kps/locality/roles'
import { Heading, Link, Paragraph, Scrolling, Table, Tag } from '@kps/web-kit/content'
import { ErrorSummary } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { OnTheWay } from './on-the-way.tsx'
import { ReleaseForm } from './release-form.tsx'
import { publicationsWords } from './words.ts'

/** What waits to be released, and what has left. */
export const PublicationsPage = ({
  c,
  actor,
  rows,
  nothingTicked,
}: {
  c: LocalityContext
  actor: SignedIn
  rows: readonly PublicationRow[]
  nothingTicked: boolean
}) => {
  const { language } = c.var
  const t = words(publicationsWords, language)
  const ready = rows.filter((row) => row.state === 'prepared')
  const left = rows.filter((row) => row.releasedAt !== null)
  const mayRelease = permitsOf(actor.roles).has('publication:release')
  const error = nothingTicked ? t('publications.release.noneTicked') : undefined
  return (
    <LocalityPage c={c} actor={actor} title={t('publications.list.title')} hasErrors={nothingTicked}>
      <ErrorSummary errors={error ? [{ text: error, href: '#publication' }] : []} />
      <Heading level={1}>{t('publications.list.title')}</Heading>
      <Paragraph>{t('publications.list.what')}</Paragraph>
      <Heading level={2}>{t('publications.ready.title')}</Heading>
      {ready.length === 0 ? (
        <Paragraph>{t('publications.ready.none')}</Paragraph>
      ) : (
        <ReleaseForm rows={ready} language={language} mayRelease={mayRelease} error={error} />
      )}
      <Heading level={2}>{t('publications.left.title')}</Heading>
      <OnTheWay rows={rows} language={language} />
      {left.length === 0 ? (
        <Paragraph>{t('publications.left.none')}</Paragraph>
      ) : (
        <Scrolling label={t('publications.left.caption')}>
          <Table
            caption={t('publications.left.caption')}
            captionSize="s"
            columns={[
              { text: t('publications.column.quarter') },
              { text: t('publications.column.number'), numeric: true },
              { text: t('publications.column.released') },
              { text: t('publications.column.state') },
            ]}
            rows={left.map((row) => [
              <Link href={`/publications/${row.id}`}>{quarterName(row.quarter, language)}</Link>,
              row.sequence,
              formatInstant(row.releasedAt ?? '', language),
              <Tag kind={row.state === 'acknowledged' ? 'done' : 'care'}>{t(`publications.state.${row.state}`)}</Tag>,
            ])}
          />
        </Scrolling>
      )}
    </LocalityPage>
  )
}
