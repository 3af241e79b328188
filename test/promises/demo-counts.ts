import { closedQuartersBefore, findMeasure, type MeasureCode, type Quarter, quarterOf } from '@kps/crossings/measures'
import { toInstant } from '@kps/foundation/time'
import { demoLocalities, dice, history } from '@kps/local/demo'
import type { RawTable } from '@kps/locality/aggregates'

const anchor = Date.parse('2026-11-22T00:00:00Z')
const hour = 3_600_000
export const quarters = closedQuartersBefore(toInstant(new Date(anchor)))

type Event = { readonly quarter: Quarter; readonly code: string; readonly whanau: object }

/**
 * The true counts of a country as the demo tells of it: its own three localities and more that differ from them by their seed
 * and size alone, over eight quarters. A locality's tables stand together, quarter after quarter.
 */
export function demoCounts(): readonly (readonly RawTable[])[] {
  const sizes = demoLocalities.map(({ episodes }) => episodes)
  const more = Array.from({ length: 60 }, (_, place) => 120 + place * 23)
  return [...sizes, ...more].map((episodes, place) => tablesOf(`locality-${place}`, episodes))
}

function tablesOf(locality: string, episodes: number): readonly RawTable[] {
  const received: Event[] = []
  const decided: Event[] = []
  for (const { ago, source, whanau, decidedAfterHours } of history(dice(episodes), episodes)) {
    const at = anchor - ago
    received.push({ quarter: quarterOf(toInstant(new Date(at))), code: source, whanau })
    if (decidedAfterHours === undefined) continue
    const quarter = quarterOf(toInstant(new Date(at + decidedAfterHours * hour)))
    decided.push({ quarter, code: decidedAfterHours <= 24 ? 'within-target' : 'late', whanau })
  }
  return quarters.flatMap((quarter) => [
    table('referrals-received', quarter, locality, received),
    table('triage-decided', quarter, locality, decided),
  ])
}

function table(measure: MeasureCode, quarter: Quarter, locality: string, events: readonly Event[]): RawTable {
  const own = events.filter((event) => event.quarter === quarter)
  const figure = (some: readonly Event[]) => ({
    count: some.length,
    contributors: new Set(some.map(({ whanau }) => whanau)).size,
  })
  const cells = (findMeasure(measure)?.codes ?? []).map((code) => {
    return { code, ...figure(own.filter((event) => event.code === code)) }
  })
  return { measure, quarter, locality, total: figure(own), cells }
}
