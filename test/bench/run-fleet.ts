import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import runtime from 'workerd'
import { aFleetHouse, type FleetHouse } from './fleet-house.ts'
import { migrateRows } from './fleet-migrate-rows.ts'
import type { FleetOptions } from './fleet-options.ts'
import { fleetHeapRows, fleetPageRows } from './fleet-page-rows.ts'
import { restoreRows } from './fleet-restore-rows.ts'
import { shredRows } from './fleet-shred-rows.ts'
import { provisioningRows, sizeRows } from './fleet-size-rows.ts'
import { type Row, table, verdict } from './row.ts'

type Group = readonly [starts: readonly string[], measure: (fleet: FleetHouse) => Promise<readonly Row[]>]

/** Makes a fleet of localities and measures what was promised of many: the rows, in their order. */
export async function measureFleet(so: FleetOptions): Promise<readonly Row[]> {
  const isOne = (name: string) => so.only.length === 0 || so.only.some((only) => name.startsWith(only))
  const isWanted = (name: string) => isOne(name) || so.only.some((only) => only.startsWith(name))
  const rows: Row[] = []
  const keep = (measured: readonly Row[]) => {
    const its = measured.filter(({ name }) => isOne(name))
    for (const { name, unit, value } of its) console.error(`${name}: ${value.toFixed(2)} ${unit}`)
    rows.push(...its)
  }
  const groups: readonly Group[] = [
    [['provision'], async (fleet) => provisioningRows(fleet)],
    [['bytes'], sizeRows],
    [['page-among-', 'asks'], (fleet) => fleetPageRows(fleet, so)],
    [['fleet-heap'], fleetHeapRows],
    [['restore'], restoreRows],
    [['migrate-'], (fleet) => migrateRows(fleet, so.kills)],
  ]
  const wanted = groups.filter(([starts]) => starts.some(isWanted))
  if (wanted.length > 0) {
    const fleet = await aFleetHouse(so.tenants)
    try {
      for (const [, measure] of wanted) keep(await measure(fleet))
    } finally {
      await fleet.close()
    }
  }
  if (isWanted('shredded')) keep(await shredRows())
  return rows
}

/** The same, printed as one table and written as JSON where that is asked for. */
export async function runFleet(so: FleetOptions): Promise<void> {
  const begun = new Date()
  const rows = await measureFleet(so)
  const head = `${begun.toISOString().slice(0, 10)} · ${so.tenants} localities · ${cpus().length} cores · Node ${process.version.slice(1)} · workerd ${runtime.version}`
  console.log(`${head}\n\n${table(rows)}`)
  if (so.json === undefined) return
  const measured = rows.map((row) => ({ ...row, verdict: verdict(row) }))
  const report = { at: begun.toISOString(), tenants: so.tenants, cores: cpus().length, rows: measured }
  await writeFile(so.json, `${JSON.stringify(report, null, 2)}\n`)
}
