import { formatNumber } from '@kps/foundation/language'
import { axis, type Figure, round } from './figure.ts'
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
}

const width = 400
const row = 48
const thickness = 18
const room = width - 60

/**
 * One bar for each group under the group's name, so that long names stay readable on a phone, each with its figure
 * written beside it. A suppressed figure is an outlined gap of one fixed length with an S: nothing of it is drawn.
 */
export const BarChart = (props: BarChartProps) => {
  const { top } = axis(props.bars.map((bar) => bar.figure))
  return (
    <figure class="kps-chart">
      <figcaption class="govuk-body kps-chart__caption">{props.title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${props.bars.length * row + 4}`}
        role="img"
        aria-labelledby={`${props.id}-title ${props.id}-text`}
      >
        <title id={`${props.id}-title`}>{props.title}</title>
        <desc id={`${props.id}-text`}>{props.description}</desc>
        {props.bars.map((bar, index) => (
          <Row bar={bar} y={index * row} top={top} />
        ))}
      </svg>
      <Key figures={props.bars.map((bar) => bar.figure)} />
    </figure>
  )
}

const Row = ({ bar, y, top }: { bar: Bar; y: number; top: number }) => {
  const length = typeof bar.figure === 'number' ? round((bar.figure / top) * room) : 0
  const foot = y + 22
  return (
    <g>
      <text x="0" y={y + 15}>
        {bar.label}
      </text>
      <line class="rule" x1="1" x2="1" y1={foot - 2} y2={foot + thickness + 2} />
      {typeof bar.figure === 'number' ? (
        <>
          <rect class="series-1" x="1" y={foot} width={length} height={thickness} />
          <text x={length + 9} y={foot + 14}>
            {formatNumber(bar.figure)}
          </text>
        </>
      ) : (
        <NotShown figure={bar.figure} y={foot} />
      )}
    </g>
  )
}

const NotShown = (props: { figure: 'suppressed' | 'missing'; y: number }) => (
  <>
    {props.figure === 'suppressed' ? <rect class="gap" x="1" y={props.y} width="34" height={thickness} /> : null}
    <text class="quiet" x="13" y={props.y + 14}>
      {props.figure === 'suppressed' ? 'S' : '–'}
    </text>
  </>
)
