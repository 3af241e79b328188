import { formatNumber } from '@kps/foundation/language'
import { Label, Picture } from '@kps/web-kit/pictures'
import { scaleBand } from 'd3-scale'
import { axis, type Figure, round } from './figure.ts'
import { FiguresTable } from './figures-table.tsx'
import { Key } from './key.tsx'

export interface Bar {
  label: string
  figure: Figure
}

export interface BarChartProps {
  /** Unique on the page: the drawing's title and description are found by it. */
  id: string
  title: string
  /** What the reader should see in it, in a sentence. */
  description: string
  bars: readonly Bar[]
  /** The names of the table's two columns, or that the page shows that table itself. */
  twin: readonly [group: string, figure: string] | 'on-page'
}

const thickness = 20
/** Letters from which a name needs a second line on a phone. */
const longLabel = 38
/** Percent of the width that the longest bar takes; its figure is written beside it. */
const longest = 80

/**
 * One bar for each group under the group's name, so that long names stay readable on a phone, each with its figure
 * written beside it. A suppressed figure is an outlined gap of one fixed length with an S: nothing of it is drawn.
 */
export const BarChart = (props: BarChartProps) => {
  const figures = props.bars.map((bar) => bar.figure)
  const { top } = axis(figures)
  const head = props.bars.some(({ label }) => label.length > longLabel) ? 44 : 24
  const height = props.bars.length * (head + 28)
  const rows = scaleBand<number>([...props.bars.keys()], [0, height])
  return (
    <Picture
      {...props}
      height={height}
      legend={props.twin === 'on-page' ? <Key figures={figures} /> : undefined}
      twin={
        props.twin === 'on-page' ? (
          props.twin
        ) : (
          <FiguresTable
            folded
            caption={props.title}
            columns={props.twin}
            rows={props.bars.map(({ label, figure }) => ({ label, figures: [figure] }))}
          />
        )
      }
    >
      {props.bars.map((bar, index) => (
        <Row bar={bar} y={rows(index) ?? 0} head={head} top={top} />
      ))}
    </Picture>
  )
}

const Row = ({ bar, y, head, top }: { bar: Bar; y: number; head: number; top: number }) => {
  const foot = y + head
  return (
    <g>
      <Label x="0" y={y} width="100%" height={head} class="kps-picture__label kps-picture__label--foot">
        {bar.label}
      </Label>
      <line class="axis" x1="1" x2="1" y1={foot - 2} y2={foot + thickness + 2} />
      {typeof bar.figure === 'number' ? (
        <>
          <rect class="series-1" x="1" y={foot} width={`${length(bar.figure, top)}%`} height={thickness} />
          <text x={`${length(bar.figure, top)}%`} y={foot + 15} dx="8">
            {formatNumber(bar.figure)}
          </text>
        </>
      ) : (
        <NotShown figure={bar.figure} y={foot} />
      )}
    </g>
  )
}

const length = (figure: number, top: number): number => round((figure / top) * longest)

const NotShown = (props: { figure: 'suppressed' | 'missing'; y: number }) => (
  <>
    {props.figure === 'suppressed' ? <rect class="gap" x="1" y={props.y} width="34" height={thickness} /> : null}
    <text class="quiet" x="13" y={props.y + 15}>
      {props.figure === 'suppressed' ? 'S' : '–'}
    </text>
  </>
)
