import * as v from 'valibot'
import type { FleetHouse } from './fleet-house.ts'
import { inspect } from './inspect.ts'
import { startLoader } from './load.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'
import { type ServedByWorkerd, serveWorkerd } from './serve-workerd.ts'

const path = '/triage'
const any = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(Math.random() * items.length)]
  if (item === undefined) throw new RangeError('one of none')
  return item
}

/** The same page among one, ten, a hundred … localities chosen at random, in interleaved rounds, and how often the registry was asked. */
export async function fleetPageRows(
  fleet: FleetHouse,
  so: { readonly pages: number; readonly rounds: number },
): Promise<readonly Row[]> {
  const { codes, house } = fleet
  const asked = () => house.databaseServer.requests(house.keys.registryNamespace)
  const loader = startLoader()
  const served = await serveWorkerd({ home: fleet, port: fleet.port })
  try {
    const requests = await allPages(fleet)
    const run = (some: readonly string[]) =>
      loader.run({ port: served.ports.locality, connections: 1, requests: some, expected: 200 })
    const before = asked()
    const begun = Date.now()
    for (let turn = 0; turn < 2; turn += 1) await run(requests)
    const sizes = [1, 10, 100, 1_000, 10_000].filter((size) => size <= codes.length)
    const times = new Map<number, number[]>(sizes.map((size) => [size, []]))
    for (let round = 0; round < so.rounds; round += 1) {
      for (const size of sizes) {
        const among = requests.slice(0, size)
        const { times: its } = await run(Array.from({ length: so.pages }, () => any(among)))
        times.get(size)?.push(median(its))
      }
    }
    const lifetimes = Math.ceil((Date.now() - begun) / (4.5 * 60_000))
    const asks = asked() - before
    const visits = 2 * requests.length + so.rounds * sizes.length * so.pages
    const alone = median(times.get(1) ?? [])
    return [
      ...sizes.slice(1).map((size) => {
        const its = median(times.get(size) ?? [])
        return {
          name: `page-among-${size}`,
          what: `a page of one of ${size} localities, over that of one`,
          value: its / alone,
          bar: 1.15,
          unit: '×',
          note: `${its.toFixed(2)} ms, one ${alone.toFixed(2)} ms`,
        }
      }),
      {
        name: 'asks',
        what: 'how often the registry was asked for each locality, in each lifetime of a token',
        value: asks / codes.length / lifetimes,
        bar: 1,
        unit: '×',
        note: `${asks} for ${visits} pages of ${codes.length} localities: ${(100 * (1 - asks / visits)).toFixed(1)} % were known`,
      },
    ]
  } finally {
    await served.stop()
    await loader.stop()
  }
}

const allPages = async (fleet: FleetHouse): Promise<readonly string[]> => {
  const requests: string[] = []
  for (const code of fleet.codes) requests.push(await fleet.page(code, path))
  return requests
}

const usage = v.object({ usedSize: v.number() })

/** What the locality door holds after it was in every locality: the least heap of many readings, since garbage cannot be collected first. */
export async function fleetHeapRows(fleet: FleetHouse): Promise<readonly Row[]> {
  const loader = startLoader()
  const served: ServedByWorkerd = await serveWorkerd({ home: fleet, port: fleet.port }, true)
  const isolate = await inspect(served.ports.inspector, 'locality')
  try {
    const requests = await allPages(fleet)
    const run = (some: readonly string[]) =>
      loader.run({ port: served.ports.locality, connections: 4, requests: some, expected: 200 })
    const read = async () => v.parse(usage, await isolate.ask('Runtime.getHeapUsage')).usedSize / 1024 / 1024
    const held: number[] = []
    await run(requests)
    for (let turn = 0; turn < 40; turn += 1) {
      await run(Array.from({ length: 25 }, () => any(requests)))
      held.push(await read())
    }
    return [
      {
        name: 'fleet-heap',
        what: `heap of the locality door after ${requests.length} localities`,
        value: Math.min(...held),
        bar: 32,
        unit: 'MB',
        note: `at most ${Math.max(...held).toFixed(1)} MB before a collection`,
      },
    ]
  } finally {
    isolate.close()
    await served.stop()
    await loader.stop()
  }
}
