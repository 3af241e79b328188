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
 * read after each of many slices: the least of the second half is what stays, and its growth is over the least of the first.
 */
export async function heapRows(house: BenchHouse, served: ServedByWorkerd, count: number): Promise<readonly Row[]> {
  const loader = startLoader()
  const isolate = await inspect(served.ports.inspector, 'locality')
  const slices = 20
  const { locality, 'front-door': frontDoor } = served.ports
  const pages = ['/', '/triage', '/cases', house.casePath].map((path) => house.page(path))
  // More than sixty undecided referrals of one hour would be held back, and then there would be nothing to decide.
  const commands = Math.min(40, Math.max(1, Math.round(count / slices / 20)))
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
    const first = Math.min(...held.slice(0, slices / 2))
    const second = Math.min(...held.slice(slices / 2))
    const growth = Math.max(0, (100 * (second - first)) / first)
    return [
      {
        name: 'heap',
        what: `heap that stays after ${count} mixed requests`,
        value: second,
        bar: 32,
        unit: 'MB',
        note: `at most ${Math.max(...held).toFixed(1)} MB before a collection`,
      },
      { name: 'heap-growth', what: 'its growth in the second half', value: growth, bar: 10, unit: '%' },
    ]
  } finally {
    isolate.close()
    await loader.stop()
  }
}
