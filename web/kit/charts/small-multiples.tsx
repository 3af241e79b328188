import { axis } from './figure.ts'
import { Key } from './key.tsx'
import { LineChart, type Series } from './line-chart.tsx'

/** One small chart for each group over the same quarters, all with the same axis, so that they may be compared. */
export const SmallMultiples = (props: {
  id: string
  periods: readonly string[]
  groups: readonly (Series & { description: string })[]
}) => {
  const figures = props.groups.flatMap((group) => group.figures)
  const { top } = axis(figures)
  return (
    <>
      <div class="kps-multiples">
        {props.groups.map((group, index) => (
          <LineChart
            id={`${props.id}-${index + 1}`}
            title={group.label}
            description={group.description}
            periods={props.periods}
            series={[group]}
            top={top}
            size="small"
          />
        ))}
      </div>
      <Key figures={figures} />
    </>
  )
}
