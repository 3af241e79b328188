import { BatchRefused, type Database } from '@kps/foundation/database'
import * as hub from '@kps/migrations/hub'
import * as locality from '@kps/migrations/locality'
import * as registry from '@kps/migrations/registry'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { aMigratedDatabase, rowsOf, type Zone } from './a-migrated-database.ts'
import { deployedFiles, files, read } from './source-files.ts'

/** A session’s clock moves, an assertion is never kept, and what was migrated is written with the migration itself. */
const free = ['applied_migrations', 'assertions', 'sessions']

const zones: readonly (readonly [name: string, zone: Zone])[] = [
  ['a locality', locality],
  ['the hub', hub],
  ['the registry', registry],
]

const column = v.object({ name: v.string(), type: v.string() })
const reference = v.object({ from: v.string() })
const named = v.object({ name: v.string() })

async function inDatabase(zone: Zone, work: (database: Database<string>, tables: readonly string[]) => Promise<void>) {
  const { database, close } = await aMigratedDatabase(zone)
  try {
    const tables = await rowsOf(
      database,
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
      named,
    )
    await work(
      database,
      tables.map(({ name }) => name).filter((name) => !free.includes(name)),
    )
  } finally {
    await close()
  }
}

const refused = (database: Database<string>, statement: string) =>
  database.batch([database.orm.run(sql.raw(statement))]).then(
    () => 'accepted',
    (error: unknown) => (error instanceof BatchRefused ? 'refused' : String(error)),
  )

/** A row for any table: numbers are 1, texts are the given word. */
async function rowFor(database: Database<string>, table: string, word: string): Promise<string> {
  const columns = await rowsOf(database, `select name, type from pragma_table_info('${table}')`, column)
  const values = columns.map(({ type }) => (type.toLowerCase() === 'integer' ? '1' : `'${word}'`))
  return `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${values.join(', ')})`
}

test.for(zones)('the triggers that stand in the database of %s are the declared ones, word for word', ([, zone]) =>
  inDatabase(zone, async (database) => {
    const standing = await rowsOf(
      database,
      "select name, sql from sqlite_master where type = 'trigger'",
      v.object({ name: v.string(), sql: v.string() }),
    )
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)
    expect(standing.sort(byName)).toEqual([...zone.triggers].sort(byName))
  }),
)

test.for(zones)('in the database of %s no row can be changed or taken away', ([, zone]) =>
  inDatabase(zone, async (database, tables) => {
    expect(tables).toContain('database_identity')
    for (const table of tables) {
      // Foreign keys are off while migrating, so that every table can have its row, of nothing but itself.
      await database.migrateBatch([await rowFor(database, table, table)])
      const [first] = await rowsOf(database, `select name, type from pragma_table_info('${table}')`, column)
      const change = `update ${table} set "${first?.name}" = "${first?.name}"`
      expect([table, await refused(database, change), await refused(database, `delete from ${table}`)]).toEqual([
        table,
        'refused',
        'refused',
      ])
    }
  }),
)

test.for(zones)('in the database of %s no row can point at nothing', ([, zone]) =>
  inDatabase(zone, async (database, tables) => {
    let tried = 0
    for (const table of tables) {
      const references = await rowsOf(database, `select "from" from pragma_foreign_key_list('${table}')`, reference)
      if (references.length === 0) continue
      const orphan = await rowFor(database, table, `nobody of ${table}`)
      expect([table, await refused(database, orphan)]).toEqual([table, 'refused'])
      // The same row is taken where foreign keys are off: nothing else was wrong with it.
      await database.migrateBatch([orphan])
      tried += 1
    }
    expect(tried).toBeGreaterThan(0)
  }),
)

test('no statement of ours replaces a row: SQLite takes the old one away without asking any trigger', () => {
  const replacing = /\b(insert|update)\s+or\s+replace\b|\breplace\s+into\b|on\s+conflict\s+replace\b/i
  expect(replacing.test('INSERT OR REPLACE INTO agencies')).toBe(true)
  const sql = files.filter((file) => file.startsWith('migrations/') && file.endsWith('.sql'))
  expect([...deployedFiles, ...sql].filter((file) => replacing.test(read(file)))).toEqual([])
})
