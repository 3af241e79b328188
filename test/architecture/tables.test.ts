import { expect, test } from 'vitest'
import { deployedFiles, importsOf, read } from './source-files.ts'
import { methodCallsIn, textsIn } from './syntax.ts'

const schemas = deployedFiles.filter((file) => /^packages\/\w+\/[a-z-]+\/schema\.ts$/.test(file))

/** Where each table is at home: `accounts` in `packages/foundation/access`. A name may stand in several zones. */
const homes = new Map<string, string[]>()
for (const schema of schemas) {
  for (const [, table = ''] of read(schema).matchAll(/sqliteTable\(\s*'(\w+)'/g)) {
    homes.set(table, [...(homes.get(table) ?? []), schema.replace('/schema.ts', '')])
  }
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'))

test('every capability that has tables was found', () => {
  expect(schemas.length).toBeGreaterThan(15)
  expect([...homes.keys()]).toContain('audit_entries')
  expect(homes.get('publications')?.length).toBe(2)
})

test('only a capability writes its own tables: others call its verbs or its statement builders', () => {
  const strangers = deployedFiles.flatMap((file) => {
    const foreign = new Set(
      importsOf(file)
        .filter(({ from }) => from.endsWith('/schema') && from.startsWith('@kps/'))
        .flatMap(({ names }) => [...names.keys()]),
    )
    return methodCallsIn(file)
      .filter(({ method, given }) => ['insert', 'update', 'delete'].includes(method) && given && foreign.has(given))
      .map(({ method, given }) => `${file}: ${method} ${given}`)
  })
  expect(strangers).toEqual([])
})

test('nobody writes another capability’s table in words of SQL either', () => {
  const write = /\b(?:insert\s+(?:or\s+\w+\s+)?into|update|delete\s+from)\s+[`"]?([a-z_]+)/gi
  const strangers = deployedFiles
    .filter((file) => !file.startsWith('migrations/'))
    .flatMap((file) =>
      textsIn(file).flatMap((text) =>
        [...text.matchAll(write)].flatMap(([, table = '']) => {
          const home = homes.get(table.toLowerCase())
          return home && !home.includes(folderOf(file)) ? [`${file}: ${table}`] : []
        }),
      ),
    )
  expect(strangers).toEqual([])
})

test('nobody holds a transaction open, and no statement is run outside a batch', () => {
  const interactive = deployedFiles
    .filter((file) => file !== 'packages/foundation/database/database.ts')
    .flatMap((file) =>
      methodCallsIn(file)
        .filter(({ method }) => ['transaction', '$client', 'executeMultiple', 'migrate'].includes(method))
        .map(({ method }) => `${file}: ${method}`),
    )
  expect(interactive).toEqual([])
})

test('nothing that happened is overwritten by any code: only a session’s own clock moves', () => {
  const changes = deployedFiles
    .filter((file) => !file.startsWith('migrations/'))
    .flatMap((file) => [
      ...textsIn(file).filter((text) => /^\s*(update\s+\w+\s+set|delete\s+from|replace\s+into)\b/i.test(text)),
      ...methodCallsIn(file)
        .filter(({ method }) => ['onConflictDoUpdate'].includes(method))
        .map(({ method }) => `${file}: ${method}`),
    ])
  expect(changes.map((text) => text.split('=')[0]?.trim())).toEqual(['update sessions set seen_at'])
})

test('rows are taken away where somebody had a founding undone or a key destroyed, and nowhere else', () => {
  const tables = new Set(
    schemas.flatMap((schema) =>
      [...read(schema).matchAll(/export const (\w+) = sqliteTable/g)].map(([, name]) => name),
    ),
  )
  const takers = deployedFiles.filter((file) =>
    methodCallsIn(file).some(({ method, given }) => method === 'delete' && given && tables.has(given)),
  )
  expect(takers).toEqual([
    'packages/registry/keys/public-keys.ts',
    'packages/registry/localities/databases.ts',
    'packages/registry/localities/forget-locality.ts',
    'packages/registry/provisioning/undo-provisioning.ts',
  ])
})
