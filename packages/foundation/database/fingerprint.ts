/** One table, index or trigger as the database itself describes it. */
export interface SchemaEntry {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string
}

/** Everything that stands in a database but what the engine keeps for itself. */
export const everyEntry = `select type, name, tbl_name, sql from sqlite_master
  where sql is not null and name not like 'sqlite_%' and name not like 'libsql_%' order by type, name`

/**
 * SHA-256 of a whole schema, tables, indexes and triggers, hexadecimal. How it was spaced and quoted makes no difference, since
 * engines differ there; any other letter does.
 */
export async function fingerprintOf(entries: readonly SchemaEntry[]): Promise<string> {
  const lines = entries.map(({ name, sql, tbl_name, type }) => `${type} ${name} ${tbl_name} ${plain(sql)}`).sort()
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const plain = (sql: string): string =>
  sql
    .replace(/[`"[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),;]) ?/g, '$1')
    .trim()
