import { type Door, doors, readSwitchboard } from '@kps/local/bundles'
import type { Ports } from './free-ports.ts'

/** What the doors are given beside their bundles. */
export interface Given {
  /** Where the bundles and the bare route's lie. */
  readonly bundles: string
  readonly vars: Readonly<Record<Door, Readonly<Record<string, string>>>>
  /** The database server; nothing else can be reached. */
  readonly databasePort: number
  readonly ports: Ports
}

const text = (value: string): string => JSON.stringify(value)

/**
 * The four doors, a bare route and a one-line worker as workerd itself takes them, without Miniflare between: each public door
 * on a port of its own. The night's queue is left out; nothing that is measured uses it.
 */
export async function workerdConfig({ bundles, vars, databasePort, ports }: Given): Promise<string> {
  const switchboard = await readSwitchboard(bundles)
  const workers = doors.map((door) => {
    const { bindings, serviceBindings, compatibilityDate, ratelimits } = switchboard[door]
    const texts = Object.entries({ ...bindings, ...vars[door] }).map(
      ([name, value]) => `(name = ${text(name)}, text = ${text(value)})`,
    )
    const services = Object.entries(serviceBindings).map(([name, { name: service, entrypoint }]) => {
      const target =
        entrypoint === undefined ? text(service) : `(name = ${text(service)}, entrypoint = ${text(entrypoint)})`
      return `(name = ${text(name)}, service = ${target})`
    })
    const assets = door === 'registry' ? [] : ['(name = "ASSETS", service = "assets")']
    // workerd itself has no counters: here a worker stands for them that always says yes.
    const limits = Object.keys(ratelimits).map((name) => `(name = ${text(name)}, service = "limits")`)
    return workerOf(door, `${door}/index.js`, compatibilityDate, [...texts, ...services, ...assets, ...limits])
  })
  const socket = (name: keyof Ports) =>
    `(name = ${text(name)}, address = "127.0.0.1:${ports[name]}", http = (), service = ${text(name)})`
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ${[...workers, workerOf('bare', 'bare.js', '2026-07-01', []), workerOf('one-line', 'one-line.js', '2026-07-01', []), workerOf('limits', 'limits.js', '2026-07-01', [])].join(',\n    ')},
    (name = "database", external = (address = "127.0.0.1:${databasePort}", http = ())),
    (name = "assets", disk = (path = ${text(`${bundles}/public`)}, writable = false)),
  ],
  sockets = [${(Object.keys(ports) as (keyof Ports)[]).map(socket).join(', ')}],
);
`
}

const workerOf = (name: string, file: string, date: string, bindings: readonly string[]): string =>
  `(name = ${text(name)}, worker = (modules = [(name = "index.js", esModule = embed ${text(file)})], compatibilityDate = ${text(date)}, bindings = [${bindings.join(', ')}], globalOutbound = "database"))`
