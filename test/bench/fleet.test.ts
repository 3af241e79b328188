import { expect, test } from 'vitest'
import { measureFleet } from './run-fleet.ts'

// The times are for `pnpm bench:fleet`, on a machine that does nothing else; what is counted holds on any.
test('a hundred localities: each asked for once, each page a page, each migrated once', async () => {
  const only = ['provision', 'bytes', 'page-among-', 'asks', 'migrate-']
  const rows = await measureFleet({ tenants: 100, kills: 1, pages: 20, rounds: 1, json: undefined, only })
  const value = (name: string) => rows.find((row) => row.name === name)?.value ?? Number.NaN
  expect(rows.map(({ name }) => name)).toEqual([
    'provision-p50',
    'bytes',
    'page-among-10',
    'page-among-100',
    'asks',
    'migrate-all',
    'migrate-refused',
    'migrate-killed',
  ])
  expect(value('asks')).toBe(1)
  expect([value('migrate-refused'), value('migrate-killed')]).toEqual([0, 0])
  // Its bar is 4 kB for each table and index and 64 kB; three per cent over it are known.
  const bytes = rows.find(({ name }) => name === 'bytes')
  expect(bytes?.value).toBeLessThan(1.05 * (bytes?.bar ?? 0))
})
