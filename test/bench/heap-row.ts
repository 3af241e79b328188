import * as v from 'valibot'
import type { BenchHouse } from './bench-house.ts'
import { inspect } from './inspect.ts'
import { startLoader } from './load.ts'
import type { Row } from './row.ts'
import type { ServedByWorkerd } from './serve-workerd.ts'

const usage = v.object({ usedSize: v.number() })
const mega = (bytes: number): number => bytes / 1024 / 1024

/**
 * What the locality door's isolate holds under many mixed requests. workerd gives no way to collect garbage first, so the heap is
 * read after each of many slices: the most it held at any of them, and how much the least grew from one half to the other.
 */
export async function heapRows(house: BenchHouse, served: ServedByWorkerd, count: number): Promise<readonly Row[]> {
  const loader = startLoader()
  const isolate = await inspect(served.ports.inspector, 'locality')
  const slices = 20
  const { locality, 'front-door': frontDoor } = served.ports
  const pages = ['/', '/triage', '/cases', house.casePath].map((path) => house.page(path))
  const commands = Math.max(1, Math.round(count / slices / 20))
  const requests = Array.from({ length: Math.ceil(count / slices) - 2 * commands }, (_, at) => pages[at % 4] ?? '')
  const run = (port: number, some: readonly string[], expected = 200) =>
    loader.run({ port, connections: 16, requests: some, expected })
  const held: number[] = []
  try {
    for (let slice = 0; slice < slices; slice += 1) {
      await run(locality, requests)
      await run(frontDoor, house.referrals(commands))
      await run(locality, await house.decisions(commands), 303)
      held.push(mega(v.parse(usage, await isolate.ask('Runtime.getHeapUsage')).usedSize))
    }
    const [first, second] = [held.slice(0, slices / 2), held.slice(slices / 2)].map((some) => Math.min(...some))
    const growth = first === undefined || second === undefined ? Number.NaN : (100 * (second - first)) / first
    return [
      { name: 'heap', what: `most heap during ${count} mixed requests`, value: Math.max(...held), bar: 32, unit: 'MB' },
      {
        name: 'heap-growth',
        what: 'growth of its floor in the second half',
        value: Math.max(0, growth),
        bar: 10,
        unit: '%',
      },
    ]
  } finally {
    isolate.close()
    await loader.stop()
  }
}
