import type { Child } from 'hono/jsx'

/**
 * A part of a drawing with its own nought: what cannot be given in percent (outlines, lines) stands in one that is. With
 * `stretched`, 100 by `stretched` units are drawn out over the whole of it.
 */
export const Place = (props: {
  x?: string | undefined
  y?: string | number | undefined
  width?: string | undefined
  height?: string | number | undefined
  stretched?: number | undefined
  children: Child
}) => (
  <svg
    aria-hidden="true"
    x={props.x}
    y={props.y}
    width={props.width}
    height={props.height}
    overflow="visible"
    viewBox={props.stretched === undefined ? undefined : `0 0 100 ${props.stretched}`}
    preserveAspectRatio={props.stretched === undefined ? undefined : 'none'}
  >
    {props.children}
  </svg>
)
