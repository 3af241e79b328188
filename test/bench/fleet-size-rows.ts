import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openLocality } from '@kps/local/demo'
import { sql } from 'drizzle-orm'
import type { FleetHouse } from './fleet-house.ts'
import { percentile } from './fleet-house.ts'
import type { Row } from './row.ts'

/** How long it took to make them, one after the other. */
export const provisioningRows = ({ times }: FleetHouse): readonly Row[] => [
  {
    name: 'provision-p50',
    what: `making a locality, median of ${times.length}`,
    value: percentile(times, 0.5),
    bar: 25,
    unit: 'ms',
    note: `p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  },
]

/** What a locality without a single case takes on disk after a checkpoint, the largest of all. */
export async function sizeRows({ codes, folder, house }: FleetHouse): Promise<readonly Row[]> {
  const { databaseAdminKey } = house.keys
  let [largest, trees] = [0, 0]
  for (const code of [codes[0] ?? '', codes.at(-1) ?? '']) {
    const { database } = await openLocality(house, code)
    const [rows] = await database.batch([
      database.orm.all(sql`select count(*) as trees from sqlite_master where rootpage > 0`),
    ])
    trees = (rows as { trees: number }[])[0]?.trees ?? 0
    const namespace = new URL(await urlOf(house, code)).pathname.replaceAll('/', '')
    await fetch(new URL(`/v1/namespaces/${namespace}/checkpoint`, house.databaseServer.url), {
      method: 'POST',
      headers: { authorization: `basic ${databaseAdminKey}` },
    })
    const files = await Promise.all(
      ['', '-wal'].map((end) => stat(join(folder, 'databases', `${namespace}.db${end}`)).catch(() => ({ size: 0 }))),
    )
    largest = Math.max(
      largest,
      files.reduce((sum, { size }) => sum + size, 0),
    )
  }
  return [
    {
      name: 'bytes',
      what: 'an empty locality on disk after a checkpoint',
      value: largest / 1024,
      bar: 4 * trees + 64,
      unit: 'kB',
      note: `${trees} tables and indexes, 4 kB each and 64 kB`,
    },
  ]
}

const urlOf = async ({ call }: FleetHouse['house'], code: string): Promise<string> => {
  const grant = await call('registry#TenantAccess', 'open', code)
  return typeof grant === 'object' && grant !== null && 'url' in grant ? String(grant.url) : ''
}
