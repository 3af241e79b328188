import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { version as workerd } from 'workerd'
import { aBenchHouse, busy } from './bench-house.ts'
import { bundleRows, pageRows } from './bytes-rows.ts'
import type { BenchOptions } from './options.ts'
import { type Row, table, verdict } from './row.ts'
import { speedRows } from './speed-rows.ts'

const lengths = {
  quick: { episodes: 1000, rounds: 3, counts: { bare: 100, pages: 30, commands: 15 } },
  usual: { episodes: 15_000, rounds: 9, counts: { bare: 300, pages: 80, commands: 40 } },
  full: { episodes: 15_000, rounds: 15, counts: { bare: 600, pages: 200, commands: 100 } },
} as const

/** Measures what was promised and prints one table. */
export async function runBench(options: BenchOptions): Promise<void> {
  const { rounds, counts, episodes } = lengths[options.length]
  const begun = new Date()
  const rows: Row[] = []
  const wanted = (name: string) => options.only === undefined || name.startsWith(options.only)
  const add = (more: readonly Row[]) => {
    rows.push(...more.filter((row) => wanted(row.name)))
    for (const row of more) if (wanted(row.name)) console.error(`${row.name}: ${row.value.toFixed(2)} ${row.unit}`)
  }
  const house = await aBenchHouse(episodes)
  try {
    add(await bundleRows())
    const coordinator = await house.home.signIn(`${busy}-coordinator-2`)
    add(await pageRows(house.home, coordinator, house.home.at(busy, house.casePath)))
    const where = { bare: house.port, locality: house.port, 'front-door': house.port }
    for (const connections of [1, 16] as const)
      add(await speedRows(house, { name: 'miniflare', where }, connections, rounds, counts))
  } finally {
    await house.close()
  }
  const head = `${begun.toISOString().slice(0, 10)} · ${cpus().length} cores · Node ${process.version.slice(1)} · workerd ${workerd}`
  console.log(`${head}\n\n${table(rows)}`)
  if (options.json !== undefined) {
    const measured = rows.map((row) => ({ ...row, verdict: verdict(row) }))
    await writeFile(
      options.json,
      `${JSON.stringify({ date: begun.toISOString(), machine: head, rows: measured }, null, 2)}\n`,
    )
  }
}
