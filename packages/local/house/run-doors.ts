import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Door, type DoorOptions, doors, readSwitchboard } from '@kps/local/bundles'
import { Miniflare, type WorkerOptions } from 'miniflare'
import { conductor } from './conductor.ts'
import { outboundFor } from './outbound.ts'

/** Hosts by door; the registry has no public route. */
const routes: Record<Door, string[]> = {
  'front-door': ['localhost/*'],
  locality: ['*.localhost/*'],
  hub: ['hub.localhost/*'],
  registry: [],
}

export type DoorsPlan = {
  /** Where the bundles lie. */
  readonly bundles: string
  readonly port: number
  readonly vars: Record<Door, Record<string, string>>
  /** The only origins each door may fetch from. */
  readonly outbound: Record<Door, readonly string[]>
  /** Without limits the counters stand in their place and never run out: tests send from one address what many would. */
  readonly hasLimits: boolean
  /** Further workers that belong to no door. */
  readonly beside: readonly WorkerOptions[]
}

/** Runs the four built doors in one workerd on one port of 127.0.0.1. Rejects when workerd does not start. */
export async function runDoors(plan: DoorsPlan): Promise<Miniflare> {
  const switchboard = await readSwitchboard(plan.bundles)
  const miniflare = new Miniflare({
    host: '127.0.0.1',
    port: plan.port,
    cf: false,
    // What doors log must not mix with what `start --json` prints.
    handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
      stdout.pipe(process.stderr, { end: false })
      stderr.pipe(process.stderr, { end: false })
    },
    workers: [
      ...doors.map((door) => worker(door, switchboard[door], plan)),
      ...doors.map((door) => outboundFor(`outbound-${door}`, plan.outbound[door])),
      conductor(switchboard),
      ...plan.beside,
    ],
  })
  await miniflare.ready
  return miniflare
}

function worker(
  door: Door,
  { assets, bindings, ratelimits = {}, ...options }: DoorOptions,
  plan: DoorsPlan,
): WorkerOptions {
  return {
    ...(JSON.parse(JSON.stringify(options)) satisfies WorkerOptions),
    name: door,
    // A bundle is one module: named, since Miniflare would read all of it to find others.
    modules: [{ type: 'ESModule', path: join(plan.bundles, door, 'index.js') }],
    modulesRoot: join(plan.bundles, door),
    routes: routes[door],
    bindings: { ...bindings, ...plan.vars[door] },
    ratelimits: plan.hasLimits
      ? ratelimits
      : Object.fromEntries(Object.entries(ratelimits).map(([name, limit]) => [name, outOfReach(limit)])),
    outboundService: `outbound-${door}`,
    ...(assets === undefined ? {} : { assets: { binding: assets.binding, directory: join(plan.bundles, 'public') } }),
  }
}

const outOfReach = <Limit extends NonNullable<DoorOptions['ratelimits']>[string]>(limit: Limit) => ({
  ...limit,
  simple: { ...limit.simple, limit: 1_000_000_000 },
})
