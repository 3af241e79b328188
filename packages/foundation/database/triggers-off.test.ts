import { expect, test } from 'vitest'
import type { Migration } from './migration.ts'
import { triggersOff } from './triggers-off.ts'

const entry = (type: string, name: string, table: string, sql: string) => ({ type, name, table, sql })
const trigger = (name: string, table: string, body = 'SELECT 1') => ({
  name,
  sql: `CREATE TRIGGER ${name} BEFORE DELETE ON ${table} BEGIN ${body}; END`,
})
const migration = (...statements: string[]): Migration => ({
  name: '0001_x',
  checksum: '',
  fingerprint: '',
  statements,
})

const cups = trigger('cups_no_delete', 'cups')
const saucers = trigger('saucers_no_delete', 'saucers')
const spill = trigger('tables_spill', 'tables', 'DELETE FROM Cups')
const standing = (...triggers: { name: string; sql: string }[]) => [
  ...['cups', 'saucers', 'tables'].map((name) => entry('table', name, name, `CREATE TABLE ${name} (id)`)),
  ...triggers.map(({ name, sql }) => entry('trigger', name, 'any', sql)),
]

test('the triggers that speak of a table which is migrated are off meanwhile, and on after; the others stay', () => {
  const declared = [cups, saucers, spill]
  const backfill = migration('UPDATE `cups` SET id = 1')
  expect(triggersOff(standing(...declared), [backfill], declared)).toEqual({
    off: ['cups_no_delete', 'tables_spill'],
    on: [cups, spill],
  })
  const another = migration('CREATE TABLE cups_and_more (id)')
  expect(triggersOff(standing(...declared), [another], declared)).toEqual({ off: [], on: [] })
})

test('a trigger that is declared otherwise now, or no more, goes; a new one comes', () => {
  const before = trigger('saucers_no_delete', 'saucers', 'SELECT 2')
  const old = trigger('old', 'tables')
  expect(triggersOff(standing(before, old), [], [saucers, spill])).toEqual({
    off: ['saucers_no_delete', 'old'],
    on: [saucers, spill],
  })
})
