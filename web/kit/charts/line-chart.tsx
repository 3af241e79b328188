import { formatNumber } from '@kps/foundation/language'
import { axis, type Figure, round, runs } from './figure.ts'
import { Key } from './key.tsx'
import { Mark } from './mark.tsx'

export interface Series {
  label: string
  figures: readonly Figure[]
}

export interface LineChartProps {
  /** Unique on the page: the drawing's title and description are found by it. */
  id: string
  title: string
  description: string
  /** The quarters along the foot, in order. */
  periods: readonly string[]
  /** At most four; told apart by marks, dashes and their name at the line's end, not by colour. */
  series: readonly Series[]
  /** The same top for several charts side by side, so that they may be compared. */
  top?: number | undefined
  /** `small` for one of several side by side, which share the words on what S means. */
  size?: 'whole' | 'small' | undefined
}

const sizes = {
  whole: { width: 480, height: 250, left: 54, right: 96 },
  small: { width: 320, height: 190, left: 54, right: 14 },
}
const dashes = ['none', '7 4', '2 4', '10 4 2 4']

/** Lines over quarters. A suppressed quarter breaks the line and is marked S at the foot. */
export const LineChart = (props: LineChartProps) => {
  const size = sizes[props.size ?? 'whole']
  const figures = props.series.flatMap((series) => series.figures)
  const { top, steps } = axis(props.top === undefined ? figures : [props.top])
  const foot = size.height - 30
  const x = (at: number) =>
    round(size.left + (at / Math.max(1, props.periods.length - 1)) * (size.width - size.left - size.right))
  const y = (value: number) => round(foot - (value / top) * (foot - 14))
  const everyOther = Math.ceil(props.periods.length / (props.size === 'small' ? 3 : 4))
  return (
    <figure class="kps-chart">
      <figcaption class="govuk-body kps-chart__caption">{props.title}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-labelledby={`${props.id}-title ${props.id}-text`}
      >
        <title id={`${props.id}-title`}>{props.title}</title>
        <desc id={`${props.id}-text`}>{props.description}</desc>
        {steps.map((step) => (
          <g>
            <line class="rule" x1={size.left} x2={size.width - size.right} y1={y(step)} y2={y(step)} />
            <text class="quiet" x={size.left - 8} y={y(step) + 5} text-anchor="end">
              {formatNumber(step)}
            </text>
          </g>
        ))}
        {props.periods.map((period, at) =>
          at % everyOther === 0 ? (
            <text class="quiet" x={x(at)} y={size.height - 6} text-anchor="middle">
              {period}
            </text>
          ) : null,
        )}
        {props.series.map((series, index) => (
          <Line series={series} index={index} x={x} y={y} foot={foot} named={props.series.length > 1} />
        ))}
      </svg>
      {props.size === 'small' ? null : <Key figures={figures} />}
    </figure>
  )
}

interface LineProps {
  series: Series
  index: number
  x: (at: number) => number
  y: (value: number) => number
  foot: number
  named: boolean
}

const Line = ({ series, index, x, y, foot, named }: LineProps) => {
  const shown = runs(series.figures)
  const last = shown.at(-1)?.at(-1)
  const colour = `series-${(index % 4) + 1}`
  return (
    <g>
      {shown.map((run) => (
        <polyline
          class={`${colour} line`}
          stroke-dasharray={dashes[index % 4]}
          points={run.map((point) => `${x(point.at)},${y(point.value)}`).join(' ')}
        />
      ))}
      {shown.flat().map((point) => (
        <Mark kind={index % 4} class={colour} x={x(point.at)} y={y(point.value)} />
      ))}
      {series.figures.map((figure, at) =>
        figure === 'suppressed' ? (
          <text class="quiet" x={x(at)} y={foot - 6 - index * 15} text-anchor="middle">
            S
          </text>
        ) : null,
      )}
      {named && last ? (
        <text x={x(last.at) + 10} y={y(last.value) + 5}>
          {series.label}
        </text>
      ) : null}
    </g>
  )
}
