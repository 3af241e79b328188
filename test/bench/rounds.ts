import type { BenchHouse } from './bench-house.ts'
import type { Load, Loaded } from './load.ts'
import { median } from './median.ts'

/** What is measured beside the bare route. */
export const measured = ['queue', 'case', 'receive', 'decide'] as const
export type Measured = (typeof measured)[number]

/** Where each kind of request is to be sent: all on one port under Miniflare, a port a door under workerd. */
export type Where = { readonly bare: number; readonly locality: number; readonly 'front-door': number }

export type Round = Readonly<Record<'bare' | Measured, Loaded>>
export type Counts = { readonly bare: number; readonly pages: number; readonly commands: number }

type Run = (load: Load) => Promise<Loaded>

/** One round: each kind of request in its turn, so that whatever else the machine does meets them all. */
export async function oneRound(
  house: BenchHouse,
  run: Run,
  where: Where,
  connections: number,
  counts: Counts,
): Promise<Round> {
  const ask = (port: number, requests: readonly string[], expected = 200) =>
    run({ port, connections, requests, expected })
  const times = (request: string, count: number) => Array.from({ length: count }, () => request)
  const bare = await ask(where.bare, times(house.bare, counts.bare))
  const queue = await ask(where.locality, times(house.page('/triage'), counts.pages))
  const case_ = await ask(where.locality, times(house.page(house.casePath), counts.pages))
  const receive = await ask(where['front-door'], house.referrals(counts.commands))
  const decide = await ask(where.locality, await house.decisions(counts.commands), 303)
  return { bare, queue, case: case_, receive, decide }
}

/** The median time of an answer over the bare route's, as the median over the rounds. */
export const timeRatio = (rounds: readonly Round[], what: Measured): number =>
  median(rounds.map((round) => median(round[what].times) / median(round.bare.times)))

/** How many bare routes could have been answered in the time of one, both under the same load. */
export const rateRatio = (rounds: readonly Round[], what: Measured): number =>
  median(rounds.map((round) => rate(round.bare) / rate(round[what])))

export const rate = ({ times, seconds }: Loaded): number => times.length / seconds

/** The median time of an answer in milliseconds. */
export const milliseconds = (rounds: readonly Round[], what: 'bare' | Measured): number =>
  median(rounds.map((round) => median(round[what].times)))
