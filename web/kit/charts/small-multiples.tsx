import { axis } from './figure.ts'
import { FiguresTable } from './figures-table.tsx'
import { Key } from './key.tsx'
import { LineChart, type Series } from './line-chart.tsx'

export interface SmallMultiplesProps {
  id: string
  periods: readonly string[]
  groups: readonly (Series & { description: string })[]
  /** The title and the first column of the table of them all, or that the page shows that table itself. */
  twin: { readonly title: string; readonly rows: string } | 'on-page'
}

/** One small chart for each group over the same quarters, all with the same axis, so that they may be compared. */
export const SmallMultiples = ({ id, periods, groups, twin }: SmallMultiplesProps) => {
  const figures = groups.flatMap((group) => group.figures)
  const { top } = axis(figures)
  return (
    <>
      <div class="kps-multiples">
        {groups.map((group, index) => (
          <LineChart
            id={`${id}-${index + 1}`}
            title={group.label}
            description={group.description}
            periods={periods}
            series={[group]}
            top={top}
            size="small"
            twin="on-page"
          />
        ))}
      </div>
      {twin === 'on-page' ? (
        <Key figures={figures} />
      ) : (
        <FiguresTable folded caption={twin.title} columns={[twin.rows, ...periods]} rows={groups} />
      )}
    </>
  )
}
