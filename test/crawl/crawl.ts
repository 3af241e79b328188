import type { CanaryHouse } from './canary-house.ts'
import { databaseProbes } from './database-probes.ts'
import { frontDoorPolicy } from './front-door-policy.ts'
import { frontDoorProbes, frontDoorReady } from './front-door-probes.ts'
import { hubPolicy } from './hub-policy.ts'
import { hubProbes, hubReady } from './hub-probes.ts'
import type { Finding } from './judge-answer.ts'
import { laneProbes } from './lane-probes.ts'
import { localityPolicy } from './locality-policy.ts'
import { capturable, type LocalityProbe, localityProbes } from './locality-probes.ts'
import { comesTo, localityReady } from './locality-ready.ts'
import { doorRoutes, unmatched } from './route-table.ts'
import { type Ready, type Result, runProbes } from './run-probes.ts'
import { sampleOf } from './sample.ts'
import { listenToPrinted, searchLeavings } from './search-leavings.ts'
import { type Send, sender } from './send.ts'
import { watchOther } from './watch-others.ts'
import type { Use } from './whos.ts'
import type { World } from './world.ts'

const atOnce = 6
/** So many probes come to one locality before it is the other's turn. */
const aTurn = 6_000

export interface Crawl {
  readonly results: readonly Result[]
  /** What is wrong and belongs to no single answer: in logs, in files, in the other's rows, in the policy itself. */
  readonly besides: readonly Finding[]
  /** How many probes the whole of it has. */
  readonly whole: number
  readonly seconds: number
}

/** Every route of every door that no policy speaks of, and every line of a policy that no route has. */
export const withoutExpectation = (): readonly string[] => [
  ...unmatched(doorRoutes.locality(), localityPolicy),
  ...unmatched(doorRoutes.hub(), hubPolicy),
  ...unmatched(doorRoutes['front door'](), frontDoorPolicy),
]

/**
 * Tries every door of a house with two canary localities by every trick that is known here. All of it follows from the seed.
 * @param size how many tries at least; without it, all there are
 */
export async function crawl(
  house: CanaryHouse,
  world: World,
  { seed, size }: { readonly seed: number; readonly size?: number | undefined },
): Promise<Crawl> {
  const listening = listenToPrinted()
  const { send, close } = sender(world.port)
  const began = Date.now()
  try {
    const parts = await allParts(house, world, { seed, size, send })
    const leavings = await searchLeavings(house, world, listening.printed())
    return {
      results: parts.results,
      besides: [...parts.besides, ...leavings],
      whole: parts.whole,
      seconds: Math.round((Date.now() - began) / 1000),
    }
  } finally {
    close()
    listening.stop()
  }
}

interface Means {
  readonly seed: number
  readonly size: number | undefined
  readonly send: Send
}

async function allParts(house: CanaryHouse, world: World, { seed, size, send }: Means) {
  const atLocality = localityProbes(
    doorRoutes.locality().filter(({ method, path }) => `${method} ${path}` in localityPolicy),
  )
  const atHub = hubProbes(doorRoutes.hub().filter(({ method, path }) => `${method} ${path}` in hubPolicy))
  const atFront = frontDoorProbes(
    doorRoutes['front door']().filter(({ method, path }) => `${method} ${path}` in frontDoorPolicy),
  )
  const all = [...atLocality, ...atHub, ...atFront]
  const chosen = new Set(size === undefined ? all : sampleOf(all, size, seed))
  const results: Result[] = []
  const besides: Finding[] = []
  const stage = async (concerns: 0 | 1, ready: readonly Ready[], some = atOnce) => {
    const watched = await watchOther(house, world, concerns, () => runProbes(send, ready, some))
    results.push(...watched.result)
    besides.push(...watched.findings)
  }
  for (const at of [0, 1] as const) await stage(at, captures(world, atLocality, at), 1)
  const comingTo = (at: 0 | 1): readonly Ready[] => [
    ...atLocality.filter((probe) => comesTo(probe) === at && chosen.has(probe)).map((one) => localityReady(world, one)),
    ...atFront.filter((probe) => probe.at === at && chosen.has(probe)).map((one) => frontDoorReady(world, one)),
    ...atHub.filter((probe) => probe.at === at && chosen.has(probe)).map((one) => hubReady(world, one)),
  ]
  const [toFirst, toSecond] = [comingTo(0), comingTo(1)]
  // Turn by turn, so that no session is idle for so long that it ends.
  for (let from = 0; from < Math.max(toFirst.length, toSecond.length); from += aTurn) {
    await stage(0, toFirst.slice(from, from + aTurn))
    await stage(1, toSecond.slice(from, from + aTurn))
  }
  const database = await databaseProbes(house, world)
  const toDatabase = sender(house.house.databaseServer.port)
  results.push(...(await runProbes(toDatabase.send, database, atOnce)))
  toDatabase.close()
  const lanes = await laneProbes(house)
  for (const { name, may, make } of lanes) {
    const { result, findings } = await watchOther(house, world, may, make)
    results.push({ ready: { name, door: 'lanes and queue' }, findings: [...result, ...findings], sawOwn: false })
  }
  return { results, besides, whole: all.length + database.length + lanes.length }
}

/** What everybody sends from their own page, in the one locality: for themselves, and to be captured for the other. */
function captures(world: World, probes: readonly LocalityProbe[], at: 0 | 1): readonly Ready[] {
  const uses: readonly Use[] = ['here', at === 0 ? 'replayed from the first' : 'replayed from the second']
  return capturable(probes)
    .filter((probe) => probe.at === at)
    .flatMap((probe) => uses.map((use) => localityReady(world, probe, use)))
}
