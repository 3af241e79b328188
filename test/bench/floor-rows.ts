import type { BenchHouse } from './bench-house.ts'
import { startLoader } from './load.ts'
import { median } from './median.ts'
import type { Counts } from './rounds.ts'
import type { Row } from './row.ts'
import { senderHost } from './sender.ts'

/**
 * What the database alone costs a page: the very batch that the page sends, sent again by a worker that does nothing else,
 * over the bare route. No page over this database server on this machine can be quicker than its floor.
 */
export async function floorRows(house: BenchHouse, rounds: number, counts: Counts): Promise<readonly Row[]> {
  const { port } = house
  const loader = startLoader()
  const timed = async (request: string, count: number) => {
    const requests = Array.from({ length: count }, () => request)
    return median((await loader.run({ port, connections: 1, requests, expected: 200 })).times)
  }
  try {
    const batches = { queue: await batchOf(house, '/triage', timed), case: await batchOf(house, house.casePath, timed) }
    const rows: Row[] = []
    for (const [page, batch] of Object.entries(batches)) {
      await timed(batch, counts.pages)
      const ratios: number[] = []
      const floors: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const bare = await timed(house.bare, counts.bare)
        const floor = await timed(batch, counts.pages)
        floors.push(floor)
        ratios.push(floor / bare)
      }
      rows.push({
        name: `floor-${page}`,
        what: `the ${page === 'queue' ? 'triage queue' : 'case page'}’s batch, sent by a worker that does nothing else`,
        value: median(ratios),
        unit: '× bare',
        note: `${median(floors).toFixed(2)} ms, one connection, Miniflare`,
      })
    }
    return rows
  } finally {
    await loader.stop()
  }
}

/** The batch that a page sends, as a request to the worker that sends it again. */
async function batchOf(
  { home, page }: BenchHouse,
  path: string,
  timed: (request: string, count: number) => Promise<number>,
): Promise<string> {
  const { databaseServer } = home.house
  await timed(page(path), 1)
  databaseServer.logStatements(true)
  databaseServer.clearLog()
  await timed(page(path), 1)
  const [arrival] = databaseServer.arrivals()
  databaseServer.logStatements(false)
  databaseServer.clearLog()
  if (arrival?.body === undefined) throw new Error(`${path} sent no batch`)
  const lines = [
    'POST / HTTP/1.1',
    `host: ${senderHost}`,
    `x-to: ${databaseServer.url}${arrival.path}`,
    `x-token: ${arrival.authorization}`,
    `content-length: ${Buffer.byteLength(arrival.body)}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n${arrival.body}`
}
