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

const width = 640
const labelWidth = 190
const row = 34
const room = width - labelWidth - 70

/**
 * One bar for each group, lying down so that long names stay readable, each with its figure written beside it. A
 * suppressed figure is an outlined gap of one fixed length with an S: the drawing holds nothing of the number.
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
        <line class="rule" x1={labelWidth} x2={labelWidth} y1="0" y2={props.bars.length * row + 4} />
        {props.bars.map((bar, index) => (
          <Row bar={bar} y={index * row + 4} top={top} />
        ))}
      </svg>
      <Key figures={props.bars.map((bar) => bar.figure)} />
    </figure>
  )
}

const Row = ({ bar, y, top }: { bar: Bar; y: number; top: number }) => {
  const length = typeof bar.figure === 'number' ? round((bar.figure / top) * room) : 0
  const middle = y + 18
  return (
    <g>
      <text x={labelWidth - 10} y={middle} text-anchor="end">
        {bar.label}
      </text>
      {typeof bar.figure === 'number' ? (
        <>
          <rect class="series-1" x={labelWidth} y={y} width={length} height={row - 8} />
          <text x={labelWidth + length + 8} y={middle}>
            {formatNumber(bar.figure)}
          </text>
        </>
      ) : (
        <NotShown figure={bar.figure} x={labelWidth} y={y} height={row - 8} />
      )}
    </g>
  )
}

const NotShown = (props: { figure: 'suppressed' | 'missing'; x: number; y: number; height: number }) => (
  <>
    {props.figure === 'suppressed' ? (
      <rect class="gap" x={props.x} y={props.y} width={40} height={props.height} />
    ) : null}
    <text class="quiet" x={props.x + 14} y={props.y + 18}>
      {props.figure === 'suppressed' ? 'S' : '–'}
    </text>
  </>
)
