import { defineQuery } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'

/** A table as the database itself describes it. Every table there is, so that none is forgotten that was added later. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of its primary key, in their order there. */
  readonly key: readonly string[]
}

const word = v.pipe(v.string(), v.regex(/^\w{1,64}$/))
const column = v.object({ table: word, column: word, place: v.number() })
const extent = v.object({ table: word, last: v.number() })

/** Every table of the locality, and which columns it has. */
export const findTables = defineQuery({
  permit: 'locality:close',
  action: 'locality.exported',
  input: v.object({}),
  record: () => 'tables',
  reads: (orm) => ({
    columns: orm.all(sql`select sqlite_master.name as "table", described.name as "column", described.pk as place
      from sqlite_master join pragma_table_info(sqlite_master.name) as described
      where sqlite_master.type = 'table' and sqlite_master.name not like 'sqlite_%' and sqlite_master.name <> 'assertions'
      order by sqlite_master.name, described.cid`),
  }),
  answer({ columns }): readonly Table[] {
    const rows = v.parse(v.array(column), columns)
    return [...new Set(rows.map((row) => row.table))].map((name) => {
      const own = rows.filter((row) => row.table === name)
      const key = own.filter((row) => row.place > 0).sort((one, other) => one.place - other.place)
      return { name, columns: own.map((row) => row.column), key: key.map((row) => row.column) }
    })
  },
})

/** The last row of each table now. Tables only grow, so what is up to there is the locality as this moment saw it. */
export const readExtents = defineQuery({
  permit: 'locality:close',
  action: 'locality.exported',
  input: v.object({ tables: v.pipe(v.array(word), v.minLength(1)) }),
  record: () => 'tables',
  reads: (orm, { tables }) => ({
    extents: orm.all(
      sql.raw(
        tables
          .map((table) => `select '${table}' as "table", coalesce(max(rowid), 0) as last from "${table}"`)
          .join(' union all '),
      ),
    ),
  }),
  answer: ({ extents }): ReadonlyMap<string, number> =>
    new Map(v.parse(v.array(extent), extents).map(({ table, last }) => [table, last])),
})
