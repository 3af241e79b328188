import { cellName, quarterName } from '@kps/crossings/measures'
import { type Language, words } from '@kps/foundation/language'
import type { NationalPicture } from '@kps/hub/figures'
import { BarChart, figureText } from '@kps/web-kit/charts'
import { Scrolling, Table } from '@kps/web-kit/content'
import { drawn, nationalRows } from './names.ts'
import { figuresWords } from './words.ts'

interface Props {
  readonly picture: NationalPicture
  readonly language: Language
  readonly name: (code: string) => string
}

/** One quarter by the measure's parts: a row for each locality, each figure rounded by itself, then the country. */
export const InOneQuarter = ({ picture, language, name }: Props) => {
  const t = words(figuresWords, language)
  const quarter = quarterName(picture.quarter, language)
  const caption = t('figures.part.caption', { quarter })
  const codes = picture.measure.codes
  const total = { text: cellName('total', language), numeric: true }
  // The total stands first: it must not be what a narrow screen hides.
  const national = [picture.total, ...picture.cells]
  return (
    <>
      <Scrolling label={caption}>
        <Table
          caption={caption}
          captionSize="s"
          firstCellIsHeader
          columns={[
            { text: t('figures.locality') },
            total,
            ...codes.map((code) => ({ text: cellName(code, language), numeric: true })),
          ]}
          rows={[
            ...picture.localities.map((row) => [
              row.revised ? `${name(row.code)} ${t('figures.revised')}` : name(row.code),
              ...[row.total, ...row.cells].map((each) => figureText(drawn(each))),
            ]),
            ...nationalRows(national, language),
          ]}
        />
      </Scrolling>
      <BarChart
        id="parts"
        twin="on-page"
        title={codes.length > 0 ? t('figures.chart.national') : caption}
        description={t('figures.chart.national.text', { quarter })}
        bars={
          codes.length > 0
            ? codes.map((code, place) => ({
                label: cellName(code, language),
                figure: picture.cells[place]?.atLeast ?? 'missing',
              }))
            : picture.localities.map((row) => ({ label: name(row.code), figure: drawn(row.total) }))
        }
      />
    </>
  )
}
