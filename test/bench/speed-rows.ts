import type { BenchHouse } from './bench-house.ts'
import { startLoader } from './load.ts'
import { median } from './median.ts'
import {
  type Counts,
  type Measured,
  measured,
  milliseconds,
  oneRound,
  type Round,
  rate,
  rateRatio,
  timeRatio,
  type Where,
} from './rounds.ts'
import type { Row } from './row.ts'

const names: Record<Measured, string> = {
  queue: 'triage queue',
  case: 'case page',
  receive: 'receiving a referral',
  decide: 'triage decision',
}
/** What this project aims at, in multiples of the bare route's median at one connection. */
const aims: Record<Measured, number> = { queue: 4, case: 4, receive: 3, decide: 4 }
/** What a user would pick instead was measured at (shared tables in PostgreSQL behind Hono on Node, nothing encrypted). */
const instead = {
  1: { queue: 5.8, case: 8.5, receive: 3.9, decide: 5.1 },
  16: { queue: 3.4, case: 5.7, receive: 2.7, decide: 3.4 },
} as const

export type Platform = { readonly name: 'miniflare' | 'workerd'; readonly where: Where }

/** Times and rates against the bare route on the same workerd, in interleaved rounds of one run. */
export async function speedRows(
  house: BenchHouse,
  platform: Platform,
  connections: 1 | 16,
  rounds: number,
  counts: Counts,
): Promise<readonly Row[]> {
  const loader = startLoader()
  try {
    // The first round warms up whatever is made once.
    await oneRound(house, loader.run, platform.where, connections, counts)
    const all: Round[] = []
    for (let round = 0; round < rounds; round += 1)
      all.push(await oneRound(house, loader.run, platform.where, connections, counts))
    const bare = milliseconds(all, 'bare')
    return measured.map((what): Row => {
      const isOne = connections === 1
      const rates = `${Math.round(median(all.map((round) => rate(round[what]))))}/s, bare ${Math.round(median(all.map((round) => rate(round.bare))))}/s`
      return {
        name: `${platform.name}-${connections}-${what}`,
        what: `${names[what]}, ${connections} connection${isOne ? '' : 's'}, ${platform.name === 'workerd' ? 'workerd serve' : 'Miniflare'}`,
        value: isOne ? timeRatio(all, what) : rateRatio(all, what),
        ...(platform.name === 'miniflare' && { bar: isOne ? aims[what] : instead[16][what] }),
        unit: '× bare',
        note: isOne
          ? `${milliseconds(all, what).toFixed(2)} ms, bare ${bare.toFixed(2)} ms${platform.name === 'miniflare' ? `; instead ${instead[1][what]}` : ''}`
          : rates,
      }
    })
  } finally {
    await loader.stop()
  }
}
