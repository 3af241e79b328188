import type { BenchHouse } from './bench-house.ts'
import { startLoader } from './load.ts'
import { median } from './median.ts'
import { rawRequest } from './raw-request.ts'
import type { Row } from './row.ts'
import { serveWorkerd } from './serve-workerd.ts'

/**
 * The first request that a fresh workerd answers, over a one-line worker's: the doors' by themselves (a host that is nobody's, so
 * no database is asked), and with all that a locality's first page needs (the registry, its database, the locality's keys).
 */
export async function coldRows(house: BenchHouse, starts: number): Promise<readonly Row[]> {
  const loader = startLoader()
  const host = new URL(house.home.at('harbour')).host
  const times = { line: [] as number[], door: [] as number[], page: [] as number[] }
  const firsts = {
    line: ['one-line', rawRequest('one-line.localhost', '/'), 200],
    door: ['locality', rawRequest('elsewhere.localhost', '/'), 404],
    page: ['locality', rawRequest(host, '/cases'), 401],
  } as const
  try {
    for (let start = 0; start < starts; start += 1) {
      for (const kind of ['line', 'door', 'page'] as const) {
        const served = await serveWorkerd(house)
        const [service, request, expected] = firsts[kind]
        try {
          const load = { port: served.ports[service], connections: 1, requests: [request], expected }
          times[kind].push(median((await loader.run(load)).times))
        } finally {
          await served.stop()
        }
      }
    }
  } finally {
    await loader.stop()
  }
  const [line, door, page] = [median(times.line), median(times.door), median(times.page)]
  return [
    {
      name: 'cold',
      what: 'first request of a cold isolate over a one-line worker’s',
      value: door / line,
      bar: 2,
      unit: '×',
      note: `${door.toFixed(1)} ms, one line ${line.toFixed(1)} ms, a locality’s first page ${page.toFixed(1)} ms; ${starts} fresh starts each`,
    },
  ]
}
