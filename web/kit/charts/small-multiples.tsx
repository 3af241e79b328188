import { axis } from './figure.ts'
import { LineChart, type Series } from './line-chart.tsx'

/** One small chart for each group over the same quarters, all with the same axis, so that they may be compared. */
export const SmallMultiples = (props: {
  id: string
  periods: readonly string[]
  groups: readonly (Series & { description: string })[]
}) => {
  const { top } = axis(props.groups.flatMap((group) => group.figures))
  return (
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
  )
}
