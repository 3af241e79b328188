import { type Database, openDatabase } from '@kps/foundation/database'
import { Fault } from '@kps/foundation/failures'
import { sha256 } from '@kps/foundation/sealing'
import type { Platform } from '@kps/registry/platform'
import { type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'

/** What is in a database, in numbers and digests: nothing of any row. */
export const contents = v.strictObject({
  /** Whose identity row it has. */
  tenant: v.string(),
  migrations: v.number(),
  /** SHA-256 over every table, index and trigger as the database itself describes them. */
  schema: v.string(),
  auditEntries: v.number(),
  /** SHA-256 over the last entry of the audit log. */
  auditHead: v.string(),
  rows: v.record(v.string(), v.number()),
})

export type Contents = v.InferOutput<typeof contents>

/** A database that is looked at, and served to nobody. */
export type Copy = Database<'copy'>

/** Opens a locality's database, or a copy of one, to look at it. */
export async function openCopy(platform: Platform, namespace: string): Promise<Copy> {
  const { token, url } = await platform.open(namespace)
  return openDatabase<'copy'>({ url, token, tenant: namespace })
}

const answer = v.object({ rows: v.array(v.unknown()) })

/** The rows that some statements give, in one batch, each held to its schema. */
export async function look<Row>(copy: Copy, row: v.GenericSchema<unknown, Row>, ...asked: SQL[]): Promise<Row[][]> {
  const results = await copy.batch(asked.map((one) => copy.orm.run(one)))
  return results.map((result) => v.parse(v.array(row), v.parse(answer, result).rows))
}

const line = v.object({ line: v.nullable(v.union([v.string(), v.number()])) })
const counted = v.object({ name: v.pipe(v.string(), v.regex(/^\w+$/)), line: v.number() })

/**
 * Counts every table of a database, and reads its identity, its schema and the head of its audit log.
 * @throws Fault when it does not answer, or is no locality's database at all
 */
export async function readContents(copy: Copy): Promise<Contents> {
  const [identity, migrations, schema, head, tables] = await look(
    copy,
    line,
    sql`select tenant as line from database_identity`,
    sql`select count(*) as line from applied_migrations`,
    sql`select type || ' ' || name || ' ' || coalesce(sql, '') as line from sqlite_master where name not like 'sqlite_%'
      order by type, name`,
    sql`select json_array(sequence, at, request_id, actor, organisation_id, action, record, persons, refusal) as line
      from audit_entries order by sequence desc limit 1`,
    sql`select name as line from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
  )
  const names = (tables ?? []).map((table) => v.parse(v.pipe(v.string(), v.regex(/^\w+$/)), table.line))
  const counts = await look(
    copy,
    counted,
    sql.raw(names.map((name) => `select '${name}' as name, count(*) as line from "${name}"`).join(' union all ')),
  )
  const last = head?.[0]?.line
  const tenant = identity?.[0]?.line
  if (typeof tenant !== 'string') throw new Fault('there is no identity row in a database')
  const rows = Object.fromEntries((counts[0] ?? []).map((table) => [table.name, table.line]))
  return {
    tenant,
    migrations: Number(migrations?.[0]?.line ?? 0),
    schema: await sha256(JSON.stringify((schema ?? []).map((one) => one.line))),
    auditEntries: last ? v.parse(v.pipe(v.string(), v.parseJson(), v.tuple([v.number()])), last)[0] : 0,
    auditHead: await sha256(String(last ?? '')),
    rows,
  }
}

/** How many entries the audit log has. @throws Fault when the database does not answer */
export async function countAuditEntries(copy: Copy): Promise<number> {
  const [found] = await look(copy, line, sql`select coalesce(max(sequence), 0) as line from audit_entries`)
  return Number(found?.[0]?.line ?? 0)
}
