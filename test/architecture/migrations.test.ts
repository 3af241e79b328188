import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { selectStanding, standingOf } from '@kps/foundation/database'
import { projectFolder } from '@kps/local/bundles'
import { served } from '@kps/locality/schema-version'
import * as hub from '@kps/migrations/hub'
import * as locality from '@kps/migrations/locality'
import * as registry from '@kps/migrations/registry'
import { generateSQLiteDrizzleJson } from 'drizzle-kit/api'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { aMigratedDatabase } from './a-migrated-database.ts'
import { files, read } from './source-files.ts'

const zones = { locality, hub, registry }
const names = Object.keys(zones) as (keyof typeof zones)[]
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sqlFiles = (zone: string) =>
  files.filter((file) => file.startsWith(`migrations/${zone}/`) && file.endsWith('.sql'))

test.for(names)('the migrations that the registry carries for %s are the SQL files, word for word', (zone) => {
  const written = sqlFiles(zone).map((file) => ({
    name: file.split('/').at(-1)?.replace('.sql', ''),
    checksum: sha256(read(file)),
    statements: read(file)
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim()),
  }))
  const carried = zones[zone].migrations.map(({ fingerprint: _, ...rest }) => rest)
  expect(carried).toEqual(written)
  expect(written.length).toBeGreaterThan(0)
})

test.for(names)('a migrated database of %s looks as its newest migration expects, triggers included', async (zone) => {
  const { database, close } = await aMigratedDatabase(zones[zone])
  try {
    const standing = await standingOf(await database.batch(selectStanding(database.orm)))
    expect(standing.fingerprint).toBe(zones[zone].migrations.at(-1)?.fingerprint)
    expect(standing.applied.map(({ name }) => name)).toEqual(zones[zone].migrations.map(({ name }) => name))
  } finally {
    await close()
  }
})

test('the code serves as many migrations of a locality as there are, and their names begin with their place', () => {
  expect(served).toBe(locality.migrations.length)
  for (const [place, { name }] of locality.migrations.entries()) {
    expect(name).toMatch(new RegExp(`^${String(place).padStart(4, '0')}_`))
  }
})

test('a migration that was released is never changed', () => {
  const frozen = v.parse(v.record(v.string(), v.string()), JSON.parse(read('test/architecture/frozen-migrations.json')))
  const standing = names.flatMap((zone) =>
    zones[zone].migrations.map(({ name, checksum }): [string, string] => [`${zone}/${name}`, checksum]),
  )
  expect(frozen).toEqual(Object.fromEntries(standing))
})

test.for(names)('the schemas of %s ask for nothing that its migrations do not make', async (zone) => {
  const config = v.parse(
    v.object({ default: v.object({ schema: v.array(v.string()), casing: v.literal('snake_case') }) }),
    await import(pathToFileURL(join(projectFolder, `migrations/${zone}/drizzle.config.ts`)).href),
  ).default
  const schemas = config.schema.flatMap((pattern) => globSync(pattern, { cwd: projectFolder }))
  const tables = await Promise.all(
    schemas.map((file): Promise<object> => import(pathToFileURL(join(projectFolder, file)).href)),
  )
  const asked = await generateSQLiteDrizzleJson(Object.assign({}, ...tables), undefined, config.casing)
  const latest = files.filter((file) => file.startsWith(`migrations/${zone}/meta/`) && file.endsWith('_snapshot.json'))
  const made = v.parse(v.looseObject({ tables: v.unknown() }), JSON.parse(read(latest.at(-1) ?? '')))
  expect(JSON.parse(JSON.stringify(asked.tables))).toEqual(made.tables)
})
