import { createFrontDoorApp } from '@kps/front-door-door/app'
import { createHubApp } from '@kps/hub-door/app'
import { createLocalityApp } from '@kps/locality-door/app'

export interface Route {
  readonly method: string
  readonly path: string
}

interface WithRoutes {
  readonly routes: readonly { readonly method: string; readonly path: string }[]
}

/** Every route of a door once, from the built door's own table. */
export const routesOf = ({ routes }: WithRoutes): readonly Route[] =>
  [
    ...new Set(
      routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path.replace(/\{.*\}/, '')}`),
    ),
  ]
    .sort()
    .map((name) => ({ method: name.slice(0, name.indexOf(' ')), path: name.slice(name.indexOf(' ') + 1) }))

export const doorRoutes = {
  locality: () => routesOf(createLocalityApp()),
  hub: () => routesOf(createHubApp()),
  'front door': () => routesOf(createFrontDoorApp()),
}
export type Door = keyof typeof doorRoutes

/** Which routes have no line in a policy, and which lines have no route. */
export function unmatched(routes: readonly Route[], policy: Readonly<Record<string, unknown>>): readonly string[] {
  const named = routes.map(({ method, path }) => `${method} ${path}`)
  return [
    ...named.filter((name) => !(name in policy)).map((name) => `${name} has no expectation`),
    ...Object.keys(policy)
      .filter((name) => !named.includes(name))
      .map((name) => `${name} is expected and is no route`),
  ]
}
