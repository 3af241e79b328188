import type { BenchHouse } from './bench-house.ts'
import { startLoader } from './load.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const delay = 100

/** With each round trip to the database made to cost 100 ms more, what a page and a command take is how often they go there. */
export async function delayedRows(house: BenchHouse, count: number): Promise<readonly Row[]> {
  const { port } = house
  const loader = startLoader()
  const server = house.home.house.databaseServer
  const timed = async (requests: readonly string[], expected = 200) =>
    median((await loader.run({ port, connections: 1, requests, expected })).times)
  const pages = ['/', '/triage', '/cases', house.casePath]
  const referrals = house.referrals(count)
  const before = await timed(house.referrals(count))
  const decisions = await house.decisions(count)
  for (const path of pages) await timed([house.page(path)])
  server.setDelay(delay)
  try {
    const page = await timed(Array.from({ length: count }, () => pages.map((path) => house.page(path))).flat())
    const decide = await timed(decisions, 303)
    const trips = server.requests()
    const receive = await timed(referrals)
    const each = (server.requests() - trips) / count
    return [
      { name: 'delayed-page', what: 'page, 100 ms at the database', value: page, bar: 115, unit: 'ms' },
      {
        name: 'delayed-decide',
        what: 'triage decision, 100 ms at the database',
        value: decide,
        bar: 225,
        unit: 'ms',
      },
      {
        name: 'delayed-receive',
        what: 'receiving a referral, 100 ms at the databases',
        value: receive,
        bar: 225,
        unit: 'ms',
        note: `${each} round trips at registry and locality, ${before.toFixed(1)} ms without the delay`,
      },
    ]
  } finally {
    server.setDelay(0)
    await loader.stop()
  }
}
