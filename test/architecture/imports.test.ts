import { expect, test } from 'vitest'
import { deployedFiles, importsOf, isTest, sourceFiles } from './source-files.ts'
import { floors, mayImport, partsOf } from './storeys.ts'

const housed = sourceFiles.filter((file) => !file.startsWith('test/'))
const each = (files: readonly string[], wrong: (file: string, from: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => wrong(file, from))
      .map(({ from }) => `${file} imports ${from}`),
  )

test('every file stands in a place that the table of storeys knows', () => {
  expect(housed.filter((file) => !mayImport(file))).toEqual([])
})

test('nothing imports what its storey or its zone may not: a locality, the hub and the registry never meet', () => {
  const forbidden = each(housed, (file, from) => {
    const parts = partsOf(from)
    return parts !== undefined && mayImport(file)?.includes(parts.pack) === false
  })
  expect(forbidden).toEqual([])
})

test('no import climbs out of its folder', () => {
  expect(each(sourceFiles, (_file, from) => from.startsWith('../') || from.startsWith('/'))).toEqual([])
})

test('another capability is entered by its index or, for its tables, by its schema', () => {
  const inside = each(sourceFiles, (_file, from) => {
    const parts = partsOf(from)
    if (!parts || parts.pack.endsWith('-door')) return false
    return parts.capability === undefined || (parts.rest !== undefined && parts.rest !== 'schema')
  })
  expect(inside).toEqual([])
})

test('a file imports its own folder by `./` and never by its public name', () => {
  const roundabout = each(housed, (file, from) => {
    const [storey, pack, capability] = file.split('/')
    const name = storey === 'web' ? `@kps/web-${pack}/${capability}` : `@kps/${pack}/${capability}`
    return from === name || from === `${name}/schema`
  })
  expect(roundabout).toEqual([])
})

test('a capability imports only from the floors below it; a table may be read sideways', () => {
  const upwards = each(housed, (file, from) => {
    const [storey, pack, capability] = file.split('/')
    const parts = partsOf(from)
    const order = floors[pack ?? '']
    if (storey !== 'packages' || !order || !parts || parts.pack !== pack || parts.rest === 'schema') return false
    return order.indexOf(parts.capability ?? '') >= order.indexOf(capability ?? '')
  })
  expect(upwards).toEqual([])
})

test('every capability has a place on the list of floors', () => {
  const capabilities = new Set(
    housed.flatMap((file) => {
      const [storey, pack = '', capability = '', name] = file.split('/')
      return storey === 'packages' && floors[pack] && name ? [`${pack}/${capability}`] : []
    }),
  )
  const listed = Object.entries(floors).flatMap(([pack, order]) => order.map((capability) => `${pack}/${capability}`))
  expect([...capabilities].sort()).toEqual(listed.sort())
})

test('one module alone can speak to a database', () => {
  const speakers = each(deployedFiles, (_file, from) => /^(@libsql|libsql|drizzle-orm\/libsql)/.test(from))
  expect(new Set(speakers.map((line) => line.split(' ')[0]))).toEqual(
    new Set(['packages/foundation/database/database.ts']),
  )
})

test('what is deployed needs nothing of Node', () => {
  expect(each(deployedFiles, (_file, from) => from.startsWith('node:'))).toEqual([])
})

test('the kitchen is for one’s own machine: nothing that is deployed imports it', () => {
  expect(each(deployedFiles, (_file, from) => from.startsWith('@kps/web-kit/kitchen'))).toEqual([])
})

test('only tests import the test runner, and what is deployed imports no test', () => {
  const runners = each(sourceFiles, (file, from) => !isTest(file) && /^(vitest|fast-check|@kps\/test)/.test(from))
  const tests = each(deployedFiles, (_file, from) => /\.test\.tsx?$/.test(from))
  expect([...runners, ...tests]).toEqual([])
})
