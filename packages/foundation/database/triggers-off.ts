import type { SchemaEntry } from './fingerprint.ts'
import type { Migration, Trigger } from './migration.ts'

/**
 * Which triggers of a database are off while it is migrated, and which are put on after: those that speak of a table which the
 * migrations speak of (they would refuse a backfill, and a table that is rebuilt loses its own), and those that are declared otherwise now.
 * All others stay; touching them would cost more than the migration.
 */
export function triggersOff(
  entries: readonly SchemaEntry[],
  pending: readonly Migration[],
  declared: readonly Trigger[],
): { readonly off: readonly string[]; readonly on: readonly Trigger[] } {
  const spoken = new Set(pending.flatMap(({ statements }) => statements.join(' ').toLowerCase().match(/\w+/g) ?? []))
  const touched = entries
    .filter(({ name, type }) => type === 'table' && spoken.has(name.toLowerCase()))
    .map(({ name }) => new RegExp(`\\b${name}\\b`, 'i'))
  const concerned = (sql: string) => touched.some((name) => name.test(sql))
  const texts = new Map(declared.map(({ name, sql }) => [name, sql]))
  const standing = entries.filter(({ type }) => type === 'trigger')
  const off = standing.filter(({ name, sql }) => texts.get(name) !== sql || concerned(sql)).map(({ name }) => name)
  const stays = new Set(standing.map(({ name }) => name).filter((name) => !off.includes(name)))
  return { off, on: declared.filter(({ name }) => !stays.has(name)) }
}
