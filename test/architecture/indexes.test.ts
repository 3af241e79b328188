import { DatabaseSync } from 'node:sqlite'
import type { Migration } from '@kps/foundation/database'
import { migrations as hub } from '@kps/migrations/hub'
import { migrations as locality } from '@kps/migrations/locality'
import { migrations as registry } from '@kps/migrations/registry'
import { expect, test } from 'vitest'
import { indexReasons } from './index-reasons.ts'
import { files, read } from './source-files.ts'

const zones = { locality, hub, registry }
const names = Object.keys(zones) as (keyof typeof zones)[]

function anEmpty(migrations: readonly Migration[]): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  for (const { statements } of migrations) for (const statement of statements) database.exec(statement)
  return database
}

/** Every index that no rule needs: what is unique has to be, whoever asks. */
const plainIndexes = (database: DatabaseSync): string[] =>
  database
    .prepare("select name from sqlite_master where type = 'index' and sql not like 'create unique %' order by name")
    .all()
    .map(({ name }) => String(name))

test.for(names)('every index of %s names the query that needs it, and the query goes by it', (zone) => {
  const database = anEmpty(zones[zone])
  const reasons = indexReasons[zone]
  expect(reasons.map(([index]) => index).sort()).toEqual(plainIndexes(database))
  for (const [index, file, query] of reasons) {
    const plan = database.prepare(`explain query plan ${query}`).all()
    expect([index, plan.map(({ detail }) => String(detail)).join(' · ')]).toEqual([
      index,
      expect.stringMatching(new RegExp(`USING (COVERING )?INDEX ${index}\\b`)),
    ])
    expect([index, files.includes(file)]).toEqual([index, true])
    const [, table = ''] = /\bfrom (\w+)/.exec(query) ?? []
    const inCode = table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    expect([index, file, new RegExp(`\\b(${table}|${inCode})\\b`).test(read(file))]).toEqual([index, file, true])
  }
  database.close()
})
