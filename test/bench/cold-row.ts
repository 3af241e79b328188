import type { BenchHouse } from './bench-house.ts'
import { startLoader } from './load.ts'
import { median } from './median.ts'
import { rawRequest } from './raw-request.ts'
import type { Row } from './row.ts'
import { serveWorkerd } from './serve-workerd.ts'

/** The very first request to a fresh isolate: a page of the locality door that needs nobody signed in, over a one-line worker's. */
export async function coldRows(house: BenchHouse, starts: number): Promise<readonly Row[]> {
  const loader = startLoader()
  const host = new URL(house.home.at('harbour')).host
  const ratios: number[] = []
  const times: number[] = []
  const oneLine: number[] = []
  try {
    for (let start = 0; start < starts; start += 1) {
      const served = await serveWorkerd(house)
      const first = async (port: number, request: string, expected: number) =>
        median((await loader.run({ port, connections: 1, requests: [request], expected })).times)
      try {
        // In turn, so that neither is always the one that wakes the process.
        const ask = {
          line: () => first(served.ports['one-line'], rawRequest('one-line.localhost', '/'), 200),
          door: () => first(served.ports.locality, rawRequest(host, '/cases', {}), 401),
        }
        await first(served.ports.bare, house.bare, 200)
        const [door, line] =
          start % 2 === 0
            ? [await ask.door(), await ask.line()]
            : await ask.line().then(async (before) => [await ask.door(), before] as const)
        ratios.push(door / line)
        times.push(door)
        oneLine.push(line)
      } finally {
        await served.stop()
      }
    }
  } finally {
    await loader.stop()
  }
  return [
    {
      name: 'cold',
      what: 'first request of a cold isolate over a one-line worker’s',
      value: median(ratios),
      bar: 2,
      unit: '×',
      note: `${median(times).toFixed(1)} ms, one line ${median(oneLine).toFixed(1)} ms, ${starts} fresh starts; one registry round trip in it`,
    },
  ]
}
