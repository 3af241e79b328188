import { createLocalityApp } from '@kps/locality-door/app'
import type { Env, Hono } from 'hono'
import { expect, test } from 'vitest'

const saidBy = (handler: object) => ({
  permit: 'permit' in handler ? handler.permit : undefined,
  openBecause: 'openBecause' in handler ? handler.openBecause : undefined,
})

/** Each route with what it demands: `GET /cases needs case:list`, or why anybody may. `nothing` is a hole. */
function tableOf<Door extends Env>(app: Hono<Door>): string[] {
  const covers = (guard: string, path: string) =>
    guard === path || (/[^/]\/\*$/.test(guard) && `${path}/`.startsWith(guard.slice(0, -1)))
  const paths = new Map(
    app.routes.filter(({ method }) => method !== 'ALL').map((route) => [`${route.method} ${route.path}`, route]),
  )
  return [...paths].map(([name, { method, path }]) => {
    const met = app.routes.filter(
      (route) =>
        (route.method === method && route.path === path) || (route.method === 'ALL' && covers(route.path, path)),
    )
    const demands = met.flatMap(({ handler }) => {
      const { permit, openBecause } = saidBy(handler)
      if (typeof permit === 'string') return [`needs ${permit}`]
      return typeof openBecause === 'string' ? [`open: ${openBecause}`] : []
    })
    return `${name} ${demands.join(', ') || 'nothing'}`
  })
}

/** A new route is added here knowingly. */
const locality = []

test('every route of a locality says which permit it needs, or why anybody may', () => {
  expect(tableOf(createLocalityApp()).sort()).toEqual([...locality].sort())
})
