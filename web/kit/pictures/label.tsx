import type { Child } from 'hono/jsx'

/** Words inside a drawing that may be longer than their place: they wrap or end in dots, and stay the size of letters. */
export const Label = (props: {
  x: string
  y: number
  width: string
  height: number
  class?: string | undefined
  children: Child
}) => (
  <foreignObject x={props.x} y={props.y} width={props.width} height={props.height}>
    <div class={props.class ?? 'kps-picture__label'}>{props.children}</div>
  </foreignObject>
)
