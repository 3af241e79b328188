import type { Form, Of } from './outcome.ts'
import type { Probe } from './probe.ts'
import type { Door, Route } from './route-table.ts'
import { type Trick, type TrickName, trickOf, tricks } from './tricks.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'] as const

export interface Combining<Who extends string> {
  readonly door: Door
  readonly routes: readonly Route[]
  readonly whos: readonly Who[]
  /** Whose sessions are over in one way or another: of them all, one tries what only headers do. */
  readonly over?: readonly Who[]
  readonly objectsOf: (path: string) => readonly Of[]
  readonly hasWholeForm: (route: string) => boolean
  /** Which tricks make sense at this door at all. */
  readonly isTrick: (trick: Trick) => boolean
}

/** Every route with every method, everybody, every record and every trick that makes sense together, for both localities. */
export function combine<Who extends string>({
  door,
  routes,
  whos,
  objectsOf,
  hasWholeForm,
  isTrick,
  over = [],
}: Combining<Who>): readonly Probe<Who>[] {
  const probes: Probe<Who>[] = []
  const add = (route: Route, method: string, of: Of, form: Form, trick: TrickName) => {
    const turn = routes.findIndex(({ path }) => path === route.path)
    for (const at of [0, 1] as const)
      for (const [place, who] of whos.entries()) {
        // A header is tried at the one by every second visitor, and at the other by the rest.
        const isOver = over.indexOf(who) > 0
        if (trickOf(trick).headers && (isOver || (place + turn) % 2 !== at)) continue
        probes.push({ door, at, route, method, who, of, form, trick })
      }
  }
  for (const route of routes)
    for (const form of formsOf(route, hasWholeForm))
      for (const of of objectsOf(route.path))
        for (const trick of tricks)
          if (isTrick(trick) && fits(trick, form, of)) add(route, route.method, of, form, trick.name)
  for (const path of new Set(routes.map((route) => route.path))) {
    const routed = routes.filter((route) => route.path === path).map(({ method }) => method)
    const [of = 'none'] = objectsOf(path)
    for (const method of methods.filter((one) => !routed.includes(one))) {
      const route = { method: method === 'HEAD' && routed.includes('GET') ? 'GET' : method, path }
      add(route, method, of, method === 'POST' ? 'bare' : 'none', 'none')
    }
  }
  return probes
}

function formsOf({ method, path }: Route, hasWholeForm: (route: string) => boolean): readonly Form[] {
  if (method === 'GET') return ['none']
  return hasWholeForm(`${method} ${path}`) ? ['bare', 'whole'] : ['bare']
}

function fits(trick: Trick, form: Form, of: Of): boolean {
  const isOwn = of === 'own' || of === 'none'
  if (trick.form === 'replayed') return form === 'whole' && isOwn
  if (trick.host === 'hub' || trick.host === 'front door' || trick.host === 'locality') return form !== 'whole' && isOwn
  // What nobody has is asked for with the tricks that change who asks or whom; the others have nothing to find there.
  if (of === 'unknown' || of === 'malformed') return trick.headers === undefined
  return true
}
