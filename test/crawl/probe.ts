import type { Form, Of } from './outcome.ts'
import type { Door, Route } from './route-table.ts'
import type { TrickName } from './tricks.ts'

/** One try at a door. */
export interface Probe<Who extends string = string> {
  readonly door: Door
  /** At which of the two localities it is made, or about which of them. */
  readonly at: 0 | 1
  readonly route: Route
  /** The route's own, or another. */
  readonly method: string
  readonly who: Who
  readonly of: Of
  readonly form: Form
  readonly trick: TrickName
}

export const routeName = ({ route }: Pick<Probe, 'route'>): string => `${route.method} ${route.path}`

export const nameOf = (probe: Probe): string =>
  [
    probe.door,
    `${probe.method} ${probe.route.path}`,
    `by ${probe.who}`,
    `of ${probe.of}`,
    `form ${probe.form}`,
    `trick ${probe.trick}`,
    probe.at === 0 ? 'at the first' : 'at the second',
  ].join(' · ')
