import { nationalFigure } from '@kps/hub/figures'
import { importRoundingKey, protectFigures, type RawTable } from '@kps/locality/aggregates'
import { expect, test } from 'vitest'
import { demoCounts, quarters } from './demo-counts.ts'

type Value = number | 'S' | undefined
type Published = {
  readonly measure: string
  readonly quarter: string
  readonly total: Value
  readonly cells: Readonly<Record<string, Value>>
}
/** Everything that left one locality, and the truth that stayed. Several releases of the same quarters follow each other. */
type Released = { readonly truth: readonly RawTable[]; readonly releases: readonly (readonly Published[])[] }
type Country = {
  readonly localities: readonly Released[]
  /** What the hub shows for the whole country: a number that it says is exact, or is at least so much. */
  national(place: Released, at: number, code: string): number
  /** Counts since the first quarter, where such are published. */
  toDate(place: Released, at: number, code: string): number | undefined
}
/** What somebody outside works out for a hidden cell, or nothing where the attack gives nothing. */
type Attack = (country: Country, place: Released, at: number, code: string) => number | undefined

const truth = demoCounts()
const asPublished = (table: {
  measure: string
  quarter: string
  total: unknown
  cells: readonly { code: string; value: unknown }[]
}): Published => ({
  measure: table.measure,
  quarter: table.quarter,
  total: table.total as Value,
  cells: Object.fromEntries(table.cells.map(({ code, value }) => [code, value as Value])),
})

/** What the real code publishes: each locality with its own key, three releases of everything. */
async function careful(): Promise<Country> {
  const localities = await Promise.all(
    truth.map(async (tables): Promise<Released> => {
      const key = await importRoundingKey(crypto.getRandomValues(new Uint8Array(32)))
      const releases = []
      for (let release = 0; release < 3; release += 1)
        releases.push((await protectFigures(tables, key)).map(asPublished))
      return { truth: tables, releases }
    }),
  )
  return {
    localities,
    national: (place, at, code) =>
      nationalFigure(neighbours(localities, place).map((one) => valueIn(one.releases[0]?.[at], code))).atLeast,
    toDate: () => undefined,
  }
}

/**
 * What a release without care would be: small counts hidden with nothing to cover them, empty cells left out, the rest rounded
 * anew in each of sixty releases, exact figures for the country and for the time since the first quarter.
 */
function naive(): Country {
  const anew = (count: number) =>
    count % 3 === 0 ? count : count - (count % 3) + (Math.random() < (count % 3) / 3 ? 3 : 0)
  const localities = truth.map((tables): Released => {
    const once = () =>
      tables.map((table): Published => {
        const cells = table.cells.filter(({ count }) => count > 0)
        const value = (count: number): Value => (count < 6 ? 'S' : anew(count))
        return {
          measure: table.measure,
          quarter: table.quarter,
          total: anew(table.total.count),
          cells: Object.fromEntries(cells.map(({ code, count }) => [code, value(count)])),
        }
      })
    return { truth: tables, releases: Array.from({ length: 60 }, once) }
  })
  return {
    localities,
    national: (place, at, code) =>
      neighbours(localities, place).reduce((sum, one) => sum + countIn(one.truth[at], code), 0),
    toDate: (place, at, code) => {
      const { measure } = place.truth[at] ?? {}
      const until = place.truth.slice(0, at + 1).filter((table) => table.measure === measure)
      const count = until.reduce((sum, table) => sum + countIn(table, code), 0)
      return count < 6 ? undefined : count
    },
  }
}

/** The demo's country has three localities; the others stand together three by three as well. */
function neighbours(localities: readonly Released[], place: Released): readonly Released[] {
  const first = Math.floor(localities.indexOf(place) / 3) * 3
  return localities.slice(first, first + 3)
}

const valueIn = (table: Published | undefined, code: string): Value =>
  code === 'total' ? table?.total : table?.cells[code]
const countIn = (table: RawTable | undefined, code: string): number =>
  code === 'total' ? (table?.total.count ?? 0) : (table?.cells.find((cell) => cell.code === code)?.count ?? 0)
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

/** The mean over all releases of what was shown there; undefined when it was not. */
function averaged(place: Released, at: number, code: string): number | undefined {
  const shown = place.releases.map((release) => valueIn(release[at], code)).filter((value) => typeof value === 'number')
  return shown.length === 0 ? undefined : mean(shown)
}

/** What is left of a table's total for its hidden cells, and how many these are. */
function leftIn(place: Released, at: number) {
  const total = averaged(place, at, 'total')
  const codes = Object.keys(place.releases[0]?.[at]?.cells ?? {})
  const shown = codes.map((code) => averaged(place, at, code))
  const sum = shown.reduce((before: number, each) => before + (each ?? 0), 0)
  return {
    left: total === undefined ? undefined : total - sum,
    hidden: shown.filter((one) => one === undefined).length,
  }
}

const attacks: Readonly<Record<string, Attack>> = {
  'averaging over releases': (_, place, at) => {
    const { left, hidden } = leftIn(place, at)
    return left === undefined ? undefined : left / hidden
  },
  'national minus parts': (country, place, at, code) => {
    const parts = neighbours(country.localities, place).map((one) => averaged(one, at, code))
    const unknown = parts.filter((part) => part === undefined).length
    const sum = parts.reduce((before: number, part) => before + (part ?? 0), 0)
    return (country.national(place, at, code) - sum) / unknown
  },
  'quarter minus quarter': (country, place, at, code) => {
    const step = place.truth.length / quarters.length
    const [until, before] = [country.toDate(place, at, code), country.toDate(place, at - step, code)]
    if (until !== undefined && before !== undefined) return until - before
    const other = at >= step ? at - step : at + step
    const [now, then] = [leftIn(place, at), leftIn(place, other)]
    const shown = averaged(place, other, code)
    if (now.left === undefined || then.left === undefined || shown === undefined) return undefined
    return shown + now.left - then.left
  },
  'overlapping measures': (_, place, at, code) => {
    // Whatever was received was decided in the same quarter or nearly so: one measure's total stands for the other's.
    const other = at % 2 === 0 ? at + 1 : at - 1
    const total = averaged(place, other, 'total')
    const codes = Object.keys(place.releases[0]?.[at]?.cells ?? {}).filter((one) => one !== code)
    const rest = codes.map((one) => averaged(place, at, one) ?? 0)
    const hidden = 1 + codes.filter((one) => averaged(place, at, one) === undefined).length
    return total === undefined ? undefined : (total - rest.reduce((sum, one) => sum + one, 0)) / hidden
  },
}

/** Of all true counts from one to five: the share an attack gets right, and the share that blind guessing would. */
function score(country: Country, attack: Attack) {
  const known: { readonly count: number; readonly guess: number | undefined }[] = []
  for (const place of country.localities) {
    for (const [at, table] of place.truth.entries()) {
      for (const { code, count } of table.cells) {
        if (count < 1 || count > 5) continue
        const worked = attack(country, place, at, code)
        const guess = worked === undefined || worked < 0.5 || worked >= 5.5 ? undefined : Math.round(worked)
        known.push({ count, guess })
      }
    }
  }
  const often = [1, 2, 3, 4, 5].map((value) => known.filter(({ count }) => count === value).length)
  const blind = often.indexOf(Math.max(...often)) + 1
  const right = known.filter(({ count, guess }) => (guess ?? blind) === count).length
  const blindly = Math.max(...often)
  return { of: known.length, right: right / known.length, blindly: blindly / known.length }
}

test.for(Object.keys(attacks))(
  '%s recovers no count of one to five better than guessing, and breaks a naive release',
  async (name) => {
    const attack = attacks[name]
    if (attack === undefined) throw new Error(name)
    const { of, right, blindly } = score(await careful(), attack)
    const broken = score(naive(), attack)
    expect(of).toBeGreaterThan(1000)
    // Three standard errors of a guess: luck, and nothing more.
    expect(right).toBeLessThan(blindly + 3 * Math.sqrt((blindly * (1 - blindly)) / of))
    expect(broken.right).toBeGreaterThan(broken.blindly + 0.05)
  },
)

test('a missing zero marks nothing: every cell of the catalogue stands in every release; in a naive one a gap tells a zero', async () => {
  const gaps = (country: Country) =>
    country.localities.flatMap(({ truth: tables, releases }) =>
      tables.flatMap((table, at) => table.cells.filter(({ code }) => valueIn(releases[0]?.[at], code) === undefined)),
    )
  expect(gaps(await careful())).toEqual([])
  const told = gaps(naive())
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter(({ count }) => count > 0)).toEqual([])
})

test('a release that is made again is the same, so there is nothing to average', async () => {
  for (const { releases } of (await careful()).localities) {
    for (const release of releases) expect(release).toEqual(releases[0])
  }
})
