import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { buildFolder, type Door, doors, projectFolder } from './doors.ts'

const serviceBinding = v.object({ name: v.string(), entrypoint: v.optional(v.string()) })
const consumer = v.object({ maxBatchSize: v.optional(v.number()), maxRetries: v.optional(v.number()) })
const rateLimit = v.object({
  namespace_id: v.string(),
  simple: v.object({ limit: v.number(), period: v.picklist([10, 60]) }),
})

/** What a door may hold on one machine; the names are Miniflare's. */
const doorOptions = v.object({
  compatibilityDate: v.string(),
  compatibilityFlags: v.array(v.string()),
  bindings: v.record(v.string(), v.string()),
  serviceBindings: v.record(v.string(), serviceBinding),
  queueProducers: v.record(v.string(), v.object({ queueName: v.string() })),
  queueConsumers: v.record(v.string(), consumer),
  assets: v.optional(v.object({ binding: v.string() })),
  ratelimits: v.optional(v.record(v.string(), rateLimit), {}),
})
export type DoorOptions = v.InferOutput<typeof doorOptions>

const switchboard = v.object({
  'front-door': doorOptions,
  locality: doorOptions,
  hub: doorOptions,
  registry: doorOptions,
})
const file = 'switchboard.json'
const known = new Set([
  ...Object.keys(doorOptions.entries),
  'rootPath',
  'modulesRules',
  'zone',
  'cronTriggers',
  'email',
])

/** Keeps what `wrangler.toml` gives each door, so that a start need not load wrangler. Throws at a kind of binding this platform has not. */
export async function writeSwitchboard(): Promise<void> {
  const { unstable_getMiniflareWorkerOptions } = await import('wrangler')
  const read = (door: Door) => {
    const { workerOptions } = unstable_getMiniflareWorkerOptions(join(projectFolder, 'wrangler.toml'), door)
    for (const [kind, value] of Object.entries(workerOptions)) {
      const isUnused = value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)
      if (!known.has(kind) && !isUnused)
        throw new Error(`the one-machine platform does not know ${kind} (door ${door})`)
    }
    return workerOptions
  }
  const entries = Object.fromEntries(doors.map((door) => [door, read(door)]))
  await writeFile(join(buildFolder, file), JSON.stringify(v.parse(switchboard, entries)))
}

/** What the build in `folder` read from `wrangler.toml`. Rejects when there was none. */
export async function readSwitchboard(folder: string): Promise<Record<Door, DoorOptions>> {
  return v.parse(switchboard, JSON.parse(await readFile(join(folder, file), 'utf8')))
}
