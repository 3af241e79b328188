/** The mark of a point: each line has its own shape, so that lines are told apart without colour. */
export const Mark = (props: { kind: number; class: string; x: number; y: number }) => {
  const { x, y } = props
  if (props.kind === 0) return <circle class={props.class} cx={x} cy={y} r="4" />
  if (props.kind === 1) return <rect class={props.class} x={x - 4} y={y - 4} width="8" height="8" />
  const corners =
    props.kind === 2
      ? [
          [0, -5],
          [5, 4],
          [-5, 4],
        ]
      : [
          [0, -5],
          [5, 0],
          [0, 5],
          [-5, 0],
        ]
  return <polygon class={props.class} points={corners.map(([dx = 0, dy = 0]) => `${x + dx},${y + dy}`).join(' ')} />
}
