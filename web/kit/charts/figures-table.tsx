import { formatNumber } from '@kps/foundation/language'
import { Details, Scrolling, Table } from '@kps/web-kit/content'
import { useWords } from '@kps/web-kit/words'
import type { Figure } from './figure.ts'
import { Key } from './key.tsx'

export interface FiguresTableProps {
  caption: string
  /** What the rows are ("Locality"), then what each column of figures is. */
  columns: readonly string[]
  rows: readonly { label: string; figures: readonly Figure[] }[]
  /** Closed behind a summary under its chart, or open as the main thing. */
  folded?: boolean | undefined
}

/** A figure as it is written in a table: S where it is kept back, a dash where there is none. */
export const figureText = (figure: Figure): string =>
  figure === 'suppressed' ? 'S' : figure === 'missing' ? '–' : formatNumber(figure)

/** The twin of a chart: the same figures for who reads rather than looks. */
export const FiguresTable = (props: FiguresTableProps) => {
  const t = useWords()
  const table = (
    <>
      <Scrolling label={props.caption}>
        <Table
          caption={props.caption}
          captionSize="s"
          firstCellIsHeader
          columns={props.columns.map((text, index) => ({ text, numeric: index > 0 }))}
          rows={props.rows.map((row) => [row.label, ...row.figures.map(figureText)])}
        />
      </Scrolling>
      <Key figures={props.rows.flatMap((row) => row.figures)} />
    </>
  )
  return props.folded ? <Details summary={t('kit.chart.table')}>{table}</Details> : table
}
