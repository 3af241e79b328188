import { classNames } from '@kps/web-kit/class-names'
import type { Child } from 'hono/jsx'

/** `plain` says a state, `done` that it is well, `care` that it wants looking at, `grave` that it is urgent. The word says it, the colour only helps. */
export type TagKind = 'plain' | 'quiet' | 'done' | 'care' | 'grave'

const colours: Record<TagKind, string | undefined> = {
  plain: undefined,
  quiet: 'grey',
  done: 'green',
  care: 'yellow',
  grave: 'red',
}

export const Tag = (props: { kind?: TagKind | undefined; children: Child }) => {
  const colour = colours[props.kind ?? 'plain']
  return <strong class={classNames('govuk-tag', colour && `govuk-tag--${colour}`)}>{props.children}</strong>
}
