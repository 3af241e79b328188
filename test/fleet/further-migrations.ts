import { createHash } from 'node:crypto'
import type { Migration } from '@kps/foundation/database'
import { expectedFingerprint } from '@kps/migrations/expected-fingerprint'
import { migrations, triggers } from '@kps/migrations/locality'

/** Invented releases: a column, an index and a backfill that would show if it were done twice or by halves. */
const releases = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, place) => {
    const column = `tally_${place + 1}`
    return [
      `ALTER TABLE agencies ADD COLUMN ${column} integer NOT NULL DEFAULT 0`,
      `CREATE INDEX agencies_by_${column} ON agencies (${column})`,
      `UPDATE agencies SET ${column} = ${column} + 1`,
    ]
  })

/** The migrations of a locality with so many invented ones after them, which no release has; the last does `also` something more. */
export async function furtherMigrations(count: number, also: readonly string[] = []): Promise<readonly Migration[]> {
  const further: Migration[] = []
  const before = migrations.flatMap(({ statements }) => statements)
  for (const [place, release] of releases(count).entries()) {
    const statements = place === count - 1 ? [...release, ...also] : release
    before.push(...statements)
    const name = `${String(migrations.length + place).padStart(4, '0')}_invented`
    const checksum = createHash('sha256').update(statements.join(';')).digest('hex')
    further.push({ name, checksum, statements, fingerprint: await expectedFingerprint(before, triggers) })
  }
  return [...migrations, ...further]
}
