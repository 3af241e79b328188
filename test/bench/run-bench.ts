import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import runtime from 'workerd'
import { attackRows } from './attack-row.ts'
import { aBenchHouse, type BenchHouse, busy } from './bench-house.ts'
import { bundleRows, pageRows } from './bytes-rows.ts'
import { coldRows } from './cold-row.ts'
import { delayedRows } from './delayed-rows.ts'
import { floodRows } from './flood-row.ts'
import { floorRows } from './floor-rows.ts'
import { heapRows } from './heap-row.ts'
import type { BenchOptions } from './options.ts'
import { type Row, table, verdict } from './row.ts'
import { type ServedByWorkerd, serveWorkerd } from './serve-workerd.ts'
import { speedRows } from './speed-rows.ts'
import { timingRows } from './timing-row.ts'

const lengths = {
  quick: {
    episodes: 1000,
    rounds: 3,
    counts: { bare: 100, pages: 30, commands: 15 },
    delayed: 5,
    starts: 3,
    mixed: 1000,
    pairs: 300,
    flood: 5,
  },
  usual: {
    episodes: 15_000,
    rounds: 5,
    counts: { bare: 300, pages: 80, commands: 40 },
    delayed: 9,
    starts: 5,
    mixed: 6_000,
    pairs: 2_000,
    flood: 20,
  },
  full: {
    episodes: 15_000,
    rounds: 15,
    counts: { bare: 600, pages: 200, commands: 100 },
    delayed: 25,
    starts: 9,
    mixed: 50_000,
    pairs: 2_000,
    flood: 60,
  },
} as const

type Lengths = (typeof lengths)[keyof typeof lengths]
type Group = { readonly starts: readonly string[]; readonly measure: () => Promise<readonly Row[]> }

/** Measures what was promised, group by group, and prints one table. */
export async function runBench({ length, only, json }: BenchOptions): Promise<void> {
  const begun = new Date()
  const rows: Row[] = []
  const isWanted = (name: string) => only === undefined || name.startsWith(only) || only.startsWith(name)
  const run = async (groups: readonly Group[]) => {
    for (const { starts, measure } of groups) {
      if (!starts.some(isWanted)) continue
      const measured = (await measure()).filter(({ name }) => only === undefined || name.startsWith(only))
      for (const { name, value, unit } of measured) console.error(`${name}: ${value.toFixed(2)} ${unit}`)
      rows.push(...measured)
    }
  }
  const so = lengths[length]
  const houses = [
    { starts: inAHouseStarts, measure: () => inAHouse(so, run) },
    { starts: ['flood'], measure: () => inAFloodedHouse(so, run) },
  ]
  for (const { measure, starts } of houses) if (starts.some(isWanted)) await measure()
  await run([{ starts: ['attacks'], measure: () => attackRows() }])
  const head = `${begun.toISOString().slice(0, 10)} · ${cpus().length} cores · Node ${process.version.slice(1)} · workerd ${runtime.version}`
  console.log(`${head}\n\n${table(rows)}`)
  if (json === undefined) return
  const report = {
    at: begun.toISOString(),
    cores: cpus().length,
    node: process.version,
    workerd: runtime.version,
    rows: rows.map((row) => ({ ...row, verdict: verdict(row) })),
  }
  await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
}

/** Whatever needs the large house; one that nobody asked for is not built. */
const inAHouseStarts = [
  ...[
    'bundle-',
    'form-',
    'exit-script',
    'practitioner-page',
    'delayed-',
    'miniflare-',
    'floor-',
    'cold',
    'timing',
    'workerd-',
  ],
  'heap',
]

/** The flood has a house of its own, whose limits are those of a deployment. */
async function inAFloodedHouse(so: Lengths, run: (groups: readonly Group[]) => Promise<void>): Promise<void> {
  const house = await aBenchHouse(1000, true)
  try {
    await run([{ starts: ['flood'], measure: () => floodRows(house, so.flood) }])
  } finally {
    await house.close()
  }
}

async function inAHouse(so: Lengths, run: (groups: readonly Group[]) => Promise<void>): Promise<void> {
  const house = await aBenchHouse(so.episodes)
  const where = { bare: house.port, locality: house.port, 'front-door': house.port }
  const miniflare = { name: 'miniflare', where } as const
  const speed = ({ ports }: ServedByWorkerd, connections: 1 | 16) =>
    speedRows(house, { name: 'workerd', where: ports }, connections, so.rounds, so.counts)
  try {
    await run([
      { starts: ['bundle-'], measure: bundleRows },
      { starts: ['form-', 'exit-script', 'practitioner-page'], measure: () => weighPages(house) },
      { starts: ['delayed-'], measure: () => delayedRows(house, so.delayed) },
      { starts: ['miniflare-1-'], measure: () => speedRows(house, miniflare, 1, so.rounds, so.counts) },
      { starts: ['floor-'], measure: () => floorRows(house, so.rounds, so.counts) },
      { starts: ['miniflare-16-'], measure: () => speedRows(house, miniflare, 16, so.rounds, so.counts) },
      { starts: ['timing'], measure: () => timingRows(house, so.pairs) },
      { starts: ['cold'], measure: () => coldRows(house, so.starts) },
      { starts: ['workerd-1-'], measure: () => underWorkerd(house, (served) => speed(served, 1)) },
      { starts: ['workerd-16-'], measure: () => underWorkerd(house, (served) => speed(served, 16)) },
      { starts: ['heap'], measure: () => underWorkerd(house, (served) => heapRows(house, served, so.mixed), true) },
    ])
  } finally {
    await house.close()
  }
}

async function weighPages(house: BenchHouse): Promise<readonly Row[]> {
  const coordinator = await house.home.signIn(`${busy}-coordinator-2`)
  return pageRows(house.home, coordinator, house.home.at(busy, house.casePath))
}

async function underWorkerd(
  house: BenchHouse,
  measure: (served: ServedByWorkerd) => Promise<readonly Row[]>,
  isInspected = false,
): Promise<readonly Row[]> {
  const served = await serveWorkerd(house, isInspected)
  try {
    return await measure(served)
  } finally {
    await served.stop()
  }
}
