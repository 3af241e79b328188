import { cellName, measureName, quarterName } from '@kps/crossings/measures'
import type { Publication } from '@kps/crossings/publications'
import { formatNumber, words } from '@kps/foundation/language'
import type { PublicationRow } from '@kps/locality/aggregates'
import type { SignedIn } from '@kps/locality/roles'
import { BackLink, Heading, InsetText, List, Table, Tag } from '@kps/web-kit/content'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { publicationsWords } from './words.ts'

type Value = Publication['tables'][number]['total']

/** Exactly what will leave, or has left, with a plain word on what each mark means. */
export const PreviewPage = ({
  c,
  actor,
  row,
  publication,
}: {
  c: LocalityContext
  actor: SignedIn
  row: PublicationRow
  publication: Publication
}) => {
  const { language } = c.var
  const t = words(publicationsWords, language)
  const shown = (value: Value) => (value === 'S' ? 'S' : formatNumber(value))
  return (
    <LocalityPage
      c={c}
      actor={actor}
      title={t('publications.preview.title')}
      before={<BackLink href="/publications">{t('publications.preview.back')}</BackLink>}
    >
      <Heading level={1} caption={t('publications.preview.title')}>
        {quarterName(publication.quarter, language)}
      </Heading>
      <Tag kind={row.state === 'acknowledged' ? 'done' : 'plain'}>{t(`publications.state.${row.state}`)}</Tag>
      <InsetText>{t('publications.preview.exactly')}</InsetText>
      <List kind="bullet" items={[t('publications.preview.s'), t('publications.preview.round')]} />
      {publication.tables.map((table) => (
        <>
          <Table
            caption={measureName(table.measure, language)}
            captionSize="m"
            firstCellIsHeader
            columns={[
              { text: t('publications.preview.group') },
              { text: t('publications.preview.count'), numeric: true },
            ]}
            rows={[
              ...table.cells.map((cell) => [cellName(cell.code, language), shown(cell.value)]),
              [cellName('total', language), shown(table.total)],
            ]}
          />
          {table.version > 1 ? (
            <p class="govuk-body-s">{t('publications.preview.version', { number: table.version })}</p>
          ) : null}
        </>
      ))}
    </LocalityPage>
  )
}
