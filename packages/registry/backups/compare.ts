import type { Check } from '@kps/crossings/tenancy'
import type { Contents } from './contents.ts'

const check = (name: string, holds: boolean, found: string): Check => ({
  check: name,
  holds,
  found: holds ? null : found,
})

const tablesThatDiffer = (expected: Contents['rows'], found: Contents['rows']) =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((table) => expected[table] !== found[table])
    .sort()
    .map((table) => `${table} ${found[table] ?? 'missing'}, not ${expected[table] ?? 'there'}`)

/**
 * Compares what was found in a copy with what it should be: whose it is, its schema, the head of its audit log and how many rows
 * each table has.
 * @param expected what was found when the backup was made
 */
export function compareContents(localityId: string, expected: Contents, found: Contents): readonly Check[] {
  const tables = tablesThatDiffer(expected.rows, found.rows)
  return [
    check('identity', found.tenant === localityId && expected.tenant === localityId, 'another locality'),
    check('schema', found.schema === expected.schema, `${found.migrations} migrations, not ${expected.migrations}`),
    check(
      'audit-head',
      found.auditEntries === expected.auditEntries && found.auditHead === expected.auditHead,
      found.auditEntries === expected.auditEntries
        ? `entry ${found.auditEntries} is another`
        : `${found.auditEntries} entries, not ${expected.auditEntries}`,
    ),
    check('row-counts', tables.length === 0, tables.slice(0, 10).join('; ')),
  ]
}
