import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import { Place } from './place.tsx'

const kinds = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]

/** How many signs there are that an eye tells apart without colour. */
export const signCount = kinds.length

/** The outline of a sign around its own middle. */
export const signPath = (kind: number, area = 64): string =>
  symbol(kinds[kind % signCount] ?? symbolCircle, area)() ?? ''

/** A sign at a place of the drawing, in percent or pixels; each kind has its own shape, so that none needs a colour. */
export const Sign = (props: { kind: number; x: string; y: string | number; class?: string; area?: number }) => (
  <Place x={props.x} y={props.y}>
    <path class={props.class ?? `series-${(props.kind % signCount) + 1}`} d={signPath(props.kind, props.area)} />
  </Place>
)
