import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doors, projectFolder } from '@kps/local/bundles'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { importsOf, read } from './source-files.ts'

const door = v.strictObject({
  name: v.string(),
  main: v.string(),
  routes: v.optional(v.array(v.string()), []),
  assets: v.optional(v.strictObject({ directory: v.string(), binding: v.string(), run_worker_first: v.literal(true) })),
  services: v.optional(
    v.array(v.strictObject({ binding: v.string(), service: v.string(), entrypoint: v.string() })),
    [],
  ),
  queues: v.optional(
    v.strictObject({
      producers: v.optional(v.array(v.strictObject({ queue: v.string(), binding: v.string() })), []),
      consumers: v.optional(v.array(v.looseObject({ queue: v.string() })), []),
    }),
    { producers: [], consumers: [] },
  ),
  triggers: v.optional(v.strictObject({ crons: v.array(v.string()) })),
  ratelimits: v.optional(
    v.array(
      v.strictObject({
        name: v.picklist(['NETWORK_PAGES', 'NETWORK_SENDS', 'LOCALITY_PAGES', 'LOCALITY_SENDS']),
        namespace_id: v.string(),
        simple: v.strictObject({ limit: v.number(), period: v.literal(60) }),
      }),
    ),
    [],
  ),
  vars: v.optional(v.record(v.string(), v.string()), {}),
})

/** Strict: a kind of binding that is not listed here is a key that nobody weighed. */
const switchboard = v.strictObject({
  name: v.string(),
  compatibility_date: v.string(),
  send_metrics: v.literal(false),
  workers_dev: v.literal(false),
  minify: v.literal(true),
  keep_names: v.literal(false),
  env: v.strictObject({ 'front-door': door, locality: door, hub: door, registry: door }),
})

const text = readFileSync(join(projectFolder, 'wrangler.toml'), 'utf8')
const { env } = v.parse(switchboard, parse(text))

/** The trust diagram: who may call which entrypoint of whom, and by which queue. */
const diagram = [
  'front-door → locality#Intake',
  'front-door → registry#Alarms',
  'front-door → registry#Applications',
  'front-door → registry#Directory',
  'hub → registry#Alarms',
  'hub → registry#Directory',
  'hub → registry#Safekeeping',
  'hub → registry#Tenancy',
  'locality → hub#PublicationsIn',
  'locality → locality#TransfersIn',
  'locality → registry#Agencies',
  'locality → registry#Alarms',
  'locality → registry#Closings',
  'locality → registry#Directory',
  'locality → registry#Opening',
  'locality → registry#TenantAccess',
  'night → locality',
  'notices → locality',
  'registry → locality#Founding',
  'registry → night',
  'registry → notices',
]

test('the doors hold the bindings of the trust diagram and no others', () => {
  const drawn = doors.flatMap((name) => [
    ...env[name].services.map(({ service, entrypoint }) => `${name} → ${service}#${entrypoint}`),
    ...env[name].queues.producers.map(({ queue }) => `${name} → ${queue}`),
    ...env[name].queues.consumers.map(({ queue }) => `${queue} → ${name}`),
  ])
  expect(drawn.sort()).toEqual(diagram)
})

test('every named entrypoint is a class that its door exports, and a door exports no other', () => {
  const exported = doors.flatMap((name) =>
    [...read(env[name].main).matchAll(/^export (?:class (\w+)|\{([^}]*)\})/gm)]
      .flatMap(([, declared, listed]) => declared ?? (listed ?? '').split(',').map((one) => one.trim()))
      .map((one) => `${name}#${one}`),
  )
  const called = new Set(diagram.flatMap((line) => line.split(' → ')[1] ?? []).filter((one) => one.includes('#')))
  expect(exported.sort()).toEqual([...called].sort())
})

test('a binding is named after what it opens', () => {
  const named = (entrypoint: string) => entrypoint.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()
  const misnamed = doors.flatMap((name) => env[name].services.filter((one) => one.binding !== named(one.entrypoint)))
  expect(misnamed).toEqual([])
})

test('only the registry can wake the night, and it has no address on the web', () => {
  expect(doors.filter((name) => env[name].triggers)).toEqual(['registry'])
  expect(doors.filter((name) => env[name].routes.length === 0)).toEqual(['registry'])
  expect(env.registry.assets).toBeUndefined()
})

test('the public lane alone is counted, each kind of counter by itself', () => {
  expect(doors.filter((name) => env[name].ratelimits.length > 0)).toEqual(['front-door'])
  expect(new Set(env['front-door'].ratelimits.map((one) => one.namespace_id)).size).toBe(4)
})

test('the switchboard names secrets and values none', () => {
  const secrets = /KEY|SECRET|TOKEN|PASSWORD|PRIVATE/
  const valued = doors.flatMap((name) => Object.keys(env[name].vars).filter((variable) => secrets.test(variable)))
  expect(valued).toEqual([])
  const values = doors.flatMap((name) => Object.values(env[name].vars))
  const readable =
    /^(https?:\/\/[\w.:{}/-]+|[a-z.]+(:\d+)?|(hub|registry)-a{26}|0800 [0 ]+|libsql-server|this machine|0)$/
  expect(values.filter((value) => !readable.test(value))).toEqual([])
})

test('no door can reach a database that is not its own by its settings', () => {
  expect(Object.keys(env['front-door'].vars).filter((name) => name.includes('DATABASE'))).toEqual([])
  expect(Object.keys(env.locality.vars).filter((name) => name.includes('DATABASE'))).toEqual([])
  expect(Object.keys(env.hub.vars).filter((name) => name.includes('REGISTRY'))).toEqual([])
  expect(Object.keys(env.registry.vars).filter((name) => name.includes('HUB'))).toEqual([])
})

test('a door starts from its own folder', () => {
  for (const name of doors) {
    expect(env[name].main).toBe(`workers/${name}/index.ts`)
    expect(importsOf(env[name].main).length).toBeGreaterThan(0)
  }
})

test('a deployed registry founds nothing that nobody applied for: only a house on one machine may', () => {
  expect(text).not.toContain('FOUNDS_UNASKED')
  const guard = /async provision\([^)]*\) \{\s*if \(readEnvironment\(this\.env\)\.FOUNDS_UNASKED !== 'yes'\) throw/
  expect(read('workers/registry/tenancy.ts')).toMatch(guard)
})
