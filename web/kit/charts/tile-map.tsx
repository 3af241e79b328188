import { Picture, Place } from '@kps/web-kit/pictures'
import { scaleBand } from 'd3-scale'
import { axis, type Figure, round } from './figure.ts'
import { FiguresTable, figureText } from './figures-table.tsx'
import { Key } from './key.tsx'

export interface Tile {
  /** Three letters at most: what stands in the tile. */
  code: string
  /** The whole name, for the table. */
  name: string
  column: number
  row: number
  figure: Figure
}

export interface TileMapProps {
  id: string
  title: string
  description: string
  tiles: readonly Tile[]
  /** The names of the table's two columns, or that the page shows that table itself. */
  twin: readonly [place: string, figure: string] | 'on-page'
}

const row = 60

/**
 * A map of equal tiles: no place looks larger for its land than for its people. The figure is written in each tile, a bar
 * under it shows the same by length; a suppressed one has an S and no bar.
 */
export const TileMap = (props: TileMapProps) => {
  const figures = props.tiles.map(({ figure }) => figure)
  const { top } = axis(figures)
  const columns = scaleBand<number>(upTo(props.tiles.map(({ column }) => column)), [0, 100]).paddingInner(0.06)
  const height = (Math.max(0, ...props.tiles.map((tile) => tile.row)) + 1) * row
  const width = round(columns.bandwidth())
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
            rows={props.tiles.map(({ name, code, figure }) => ({ label: `${name} (${code})`, figures: [figure] }))}
          />
        )
      }
    >
      {props.tiles.map((tile) => (
        <Place x={`${round(columns(tile.column) ?? 0)}%`} y={tile.row * row} width={`${width}%`} height={row - 5}>
          <rect
            class={tile.figure === 'suppressed' ? 'tile gap' : 'tile'}
            x="0.5"
            y="0.5"
            width="98%"
            height={row - 6}
            rx="3"
          />
          <text class="code" x="50%" y="18" text-anchor="middle">
            {tile.code}
          </text>
          <text x="50%" y="37" text-anchor="middle">
            {figureText(tile.figure)}
          </text>
          {typeof tile.figure === 'number' ? (
            <rect class="series-1" x="6%" y="44" width={`${round((tile.figure / top) * 88)}%`} height="6" />
          ) : null}
        </Place>
      ))}
    </Picture>
  )
}

const upTo = (places: readonly number[]): number[] => [...Array(Math.max(0, ...places) + 1).keys()]
