import { quarterName } from '@kps/crossings/measures'
import { type Language, words } from '@kps/foundation/language'
import type { NationalPicture } from '@kps/hub/figures'
import { figureText, SmallMultiples } from '@kps/web-kit/charts'
import { Paragraph, Scrolling, Table } from '@kps/web-kit/content'
import { drawn, nationalRows, nationalText } from './names.ts'
import { figuresWords } from './words.ts'

interface Props {
  readonly picture: NationalPicture
  readonly language: Language
  readonly name: (code: string) => string
}

/** The total of each locality over the quarters: first to read, then to look at. */
export const OverTime = ({ picture, language, name }: Props) => {
  const t = words(figuresWords, language)
  const { quarters } = picture
  const periods = quarters.map((quarter) => quarter.replace('-', ' '))
  const between = {
    first: quarterName(quarters.at(0) ?? '', language),
    last: quarterName(quarters.at(-1) ?? '', language),
  }
  return (
    <>
      <Scrolling label={t('figures.time.caption')}>
        <Table
          caption={t('figures.time.caption')}
          captionSize="s"
          firstCellIsHeader
          columns={[{ text: t('figures.locality') }, ...periods.map((text) => ({ text, numeric: true }))]}
          rows={[
            ...picture.localities.map((row) => [name(row.code), ...row.totals.map((each) => figureText(drawn(each)))]),
            ...nationalRows(picture.totals, language),
          ]}
        />
      </Scrolling>
      <Paragraph>
        <strong>
          {t('figures.sum', {
            quarter: quarterName(picture.quarter, language),
            sum: nationalText(picture.total, language),
          })}
        </strong>
      </Paragraph>
      <SmallMultiples
        id="quarters"
        twin="on-page"
        periods={periods}
        groups={picture.localities.map((row) => ({
          label: name(row.code),
          description: t('figures.chart.quarters', { locality: name(row.code), ...between }),
          figures: row.totals.map(drawn),
        }))}
      />
    </>
  )
}
