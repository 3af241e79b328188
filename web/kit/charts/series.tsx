import { Place, Sign } from '@kps/web-kit/pictures'
import { line } from 'd3-shape'
import type { Figure } from './figure.ts'

/** How the lines are broken up, one way for each of four. */
export const dashes = ['none', '7 4', '2 4', '10 4 2 4']

interface Props {
  figures: readonly Figure[]
  index: number
  /** Places in percent of the drawing. */
  x: (at: number) => number
  y: (value: number) => number
}

/** One line through its figures; it breaks where a figure is not shown. */
export const Series = ({ figures, index, x, y }: Props) => {
  const colour = `series-${(index % 4) + 1}`
  const path = line<Figure>()
    .defined((figure) => typeof figure === 'number')
    .x((_, at) => x(at))
    .y((figure) => (typeof figure === 'number' ? y(figure) : 0))
  return (
    <g>
      <Place width="100%" height="100%" stretched={100}>
        <path
          class={`${colour} line`}
          d={path([...figures]) ?? ''}
          stroke-dasharray={dashes[index % 4]}
          vector-effect="non-scaling-stroke"
        />
      </Place>
      {figures.map((figure, at) =>
        typeof figure === 'number' ? (
          <Sign kind={index} x={`${x(at)}%`} y={`${y(figure)}%`} />
        ) : figure === 'suppressed' ? (
          <text class="quiet" x={`${x(at)}%`} y="100%" dy={-6 - index * 15} text-anchor="middle">
            S
          </text>
        ) : null,
      )}
    </g>
  )
}
