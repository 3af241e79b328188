/** One table, index or trigger as the database itself describes it. */
export interface SchemaEntry {
  readonly type: string
  readonly name: string
  readonly table: string
  readonly sql: string
}

/** Everything that stands in a database but what the engine keeps for itself, as one text: many small cells would take longer. */
export const wholeSchema = `select group_concat(entry, char(30)) as entries from (
  select type || char(31) || name || char(31) || tbl_name || char(31) || sql as entry from sqlite_master
  where sql is not null and name not like 'sqlite_%' and name not like 'libsql_%' order by type, name)`

export const schemaEntries = (whole: string): readonly SchemaEntry[] =>
  whole.split('\u001e').map((entry) => {
    const [type = '', name = '', table = '', sql = ''] = entry.split('\u001f')
    return { type, name, table, sql }
  })

/**
 * SHA-256 of a whole schema, tables, indexes and triggers, hexadecimal. How it was spaced and quoted makes no difference, since
 * engines differ there; any other letter does.
 */
export async function fingerprintOf(whole: string): Promise<string> {
  const lines = plain(whole).split('\u001e').sort().join('\n')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const plain = (sql: string): string =>
  sql
    .replace(/[`"[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),;]) ?/g, '$1')
    .trim()
