import type { Permit } from '@kps/hub/roles'
import type { MiddlewareHandler } from 'hono'

/** A route says who may use it: a permit, or that anybody may, and why. The architecture test walks every route for it. */
export type Entrance = MiddlewareHandler & { readonly permit?: Permit; readonly openBecause?: string }

/** The route opens this read or command, whose own batch demands the permit. */
export const needs = (
  ...entrances: readonly [{ readonly permit: Permit }, ...{ readonly permit: Permit }[]]
): Entrance =>
  Object.assign<MiddlewareHandler, { permit: Permit }>((_c, next) => next(), { permit: entrances[0].permit })

/** The route shows nothing of the hub's data. */
export const anybody = (openBecause: string): Entrance =>
  Object.assign<MiddlewareHandler, { openBecause: string }>((_c, next) => next(), { openBecause })
