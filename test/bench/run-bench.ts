import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import runtime from 'workerd'
import { attackRows } from './attack-row.ts'
import { aBenchHouse, type BenchHouse, busy } from './bench-house.ts'
import { bundleRows, pageRows } from './bytes-rows.ts'
import { coldRows } from './cold-row.ts'
import { delayedRows } from './delayed-rows.ts'
import { heapRows } from './heap-row.ts'
import type { BenchOptions } from './options.ts'
import { type Row, table, verdict } from './row.ts'
import { type ServedByWorkerd, serveWorkerd } from './serve-workerd.ts'
import { speedRows } from './speed-rows.ts'

const lengths = {
  quick: {
    episodes: 1000,
    rounds: 3,
    counts: { bare: 100, pages: 30, commands: 15 },
    delayed: 5,
    starts: 3,
    mixed: 1000,
  },
  usual: {
    episodes: 15_000,
    rounds: 5,
    counts: { bare: 300, pages: 80, commands: 40 },
    delayed: 9,
    starts: 5,
    mixed: 6_000,
  },
  full: {
    episodes: 15_000,
    rounds: 15,
    counts: { bare: 600, pages: 200, commands: 100 },
    delayed: 25,
    starts: 9,
    mixed: 50_000,
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
  await inAHouse(lengths[length], run)
  await run([{ starts: ['attacks'], measure: () => attackRows(length === 'full') }])
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
      { starts: ['miniflare-16-'], measure: () => speedRows(house, miniflare, 16, so.rounds, so.counts) },
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
