import { formatNumber } from '@kps/foundation/language'
import { Picture, Place } from '@kps/web-kit/pictures'
import { scalePoint } from 'd3-scale'
import { axis, type Figure, round } from './figure.ts'
import { FiguresTable } from './figures-table.tsx'
import { Key, SeriesKey } from './key.tsx'
import { Series as SeriesDrawn } from './series.tsx'

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
  /** At most four; told apart by marks, dashes and names, not by colour. */
  series: readonly Series[]
  /** The same top for several charts side by side, so that they may be compared. */
  top?: number | undefined
  /** `small` for one of several side by side, which share the words on what S means. */
  size?: 'whole' | 'small' | undefined
  /** What the rows of the table are ("Locality"), or that the page shows that table itself. */
  twin: { readonly rows: string } | 'on-page'
}

const heights = { whole: 250, small: 170 }

/** Lines over quarters. A suppressed quarter breaks the line and is marked S at the foot. */
export const LineChart = (props: LineChartProps) => {
  const height = heights[props.size ?? 'whole']
  const plot = height - 40
  const figures = props.series.flatMap((series) => series.figures)
  const { top, steps } = axis(props.top === undefined ? figures : [props.top])
  const places = scalePoint<number>([...props.periods.keys()], [0, 100])
  const x = (at: number) => round(places(at) ?? 0)
  const y = (value: number) => round((1 - value / top) * 100)
  const everyOther = Math.ceil(props.periods.length / (props.size === 'small' ? 3 : 4))
  const key = (
    <>
      {props.series.length > 1 ? <SeriesKey labels={props.series.map(({ label }) => label)} /> : null}
      {props.size === 'small' || props.twin !== 'on-page' ? null : <Key figures={figures} />}
    </>
  )
  return (
    <Picture {...props} height={height} legend={key} twin={twinOf(props)}>
      <Place x="14%" y="10" width="82%" height={plot}>
        {steps.map((step) => (
          <g>
            <line class={step === 0 ? 'axis' : 'rule'} x1="0" x2="100%" y1={`${y(step)}%`} y2={`${y(step)}%`} />
            <text class="quiet" x="0" dx="-10" y={`${y(step)}%`} dy="4" text-anchor="end">
              {formatNumber(step)}
            </text>
          </g>
        ))}
        {props.periods.map((period, at) =>
          at % everyOther === 0 ? (
            <text class="quiet" x={`${x(at)}%`} y={plot + 24} text-anchor={x(at) > 95 ? 'end' : 'middle'}>
              {period}
            </text>
          ) : null,
        )}
        {props.series.map((series, index) => (
          <SeriesDrawn figures={series.figures} index={index} x={x} y={y} />
        ))}
      </Place>
    </Picture>
  )
}

const twinOf = ({ twin, title, periods, series }: LineChartProps) =>
  twin === 'on-page' ? twin : <FiguresTable folded caption={title} columns={[twin.rows, ...periods]} rows={series} />
