import type { MiddlewareHandler } from 'hono'

/** A route says who may use it: a permit, or that anybody may, and why. The architecture test walks every route for it. */
export type Entrance<Permit extends string> = MiddlewareHandler & {
  readonly permit?: Permit
  readonly openBecause?: string
}

interface Opened<Permit extends string> {
  readonly permit: Permit
}

/** The two ways a route of one door says who may use it, with that door's own permits. */
export function entrancesFor<Permit extends string>() {
  const pass: MiddlewareHandler = (_c, next) => next()
  return {
    /** The route opens this read or command, whose own batch demands the permit. */
    needs: (...[first]: readonly [Opened<Permit>, ...Opened<Permit>[]]): Entrance<Permit> =>
      Object.assign<MiddlewareHandler, Opened<Permit>>((c, next) => pass(c, next), { permit: first.permit }),

    /** The route shows nothing of the zone's data. */
    anybody: (openBecause: string): Entrance<Permit> =>
      Object.assign<MiddlewareHandler, { openBecause: string }>((c, next) => pass(c, next), { openBecause }),
  }
}
