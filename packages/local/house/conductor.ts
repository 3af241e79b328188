import type { Door, DoorOptions } from '@kps/local/bundles'
import type { Miniflare, WorkerOptions } from 'miniflare'
import * as v from 'valibot'

const script = `export default {
  async fetch(request, targets) {
    const { target, method, args } = await request.json()
    try {
      return Response.json({ value: await targets[target][method](...args) })
    } catch (error) {
      return Response.json({ thrown: error instanceof Error ? error.message : String(error) })
    }
  },
}`

const answer = v.union([v.strictObject({ thrown: v.string() }), v.strictObject({ value: v.optional(v.unknown()) })])

/** Calls a method of a named entrypoint, such as `registry#Tenancy`. Arguments and answer travel as JSON. Rejects with what it threw. */
export type Call = (target: string, method: string, ...args: readonly unknown[]) => Promise<unknown>

/**
 * A worker without a route, through which this Node process calls the entrypoints that the switchboard names. Miniflare's own
 * bindings proxy would block Node's event loop during the call, and with it the database server that the called door waits for.
 */
export function conductor(switchboard: Record<Door, DoorOptions>): WorkerOptions {
  const named = Object.values(switchboard).flatMap((options) => Object.values(options.serviceBindings))
  const entrypoints = named.map((binding) => [`${binding.name}#${binding.entrypoint}`, binding] as const)
  const whole = Object.keys(switchboard).map((door) => [door, door] as const)
  return {
    name: 'conductor',
    modules: true,
    script,
    compatibilityDate: '2026-07-01',
    // Lets a service binding call `scheduled` and `queue`.
    compatibilityFlags: ['service_binding_extra_handlers'],
    serviceBindings: Object.fromEntries<string | { name: string; entrypoint?: string }>([
      ...entrypoints.map(([name, { name: service, entrypoint }]) => {
        return [name, entrypoint === undefined ? service : { name: service, entrypoint }] as const
      }),
      ...whole,
    ]),
    outboundService: () => new Response(null, { status: 502 }),
  }
}

/** Gives the way to call through the conductor of a running Miniflare. */
export async function conduct(miniflare: Miniflare): Promise<Call> {
  const worker = await miniflare.getWorker('conductor')
  return async (target, method, ...args) => {
    const body = JSON.stringify({ target, method, args })
    const response = await worker.fetch('http://conductor/', { method: 'POST', body })
    const read = v.parse(answer, await response.json())
    if ('thrown' in read) throw new Error(`${target}.${method}: ${read.thrown}`)
    return read.value
  }
}

/** Runs a door's `scheduled` handler to its end. Rejects when it throws. */
export async function runScheduled(call: Call, door: Door): Promise<void> {
  const { outcome } = v.parse(v.object({ outcome: v.string() }), await call(door, 'scheduled', {}))
  if (outcome !== 'ok') throw new Error(`${door} scheduled: ${outcome}`)
}
