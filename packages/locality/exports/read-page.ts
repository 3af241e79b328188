import { defineQuery } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'

const word = v.pipe(v.string(), v.regex(/^\w{1,64}$/))
const place = v.pipe(v.number(), v.integer(), v.minValue(0))

const page = v.object({
  table: word,
  columns: v.array(word),
  /** The last row that is had already, and the last that is wanted at all. */
  after: place,
  last: place,
  most: v.pipe(place, v.maxValue(1_000)),
})

/** What a row of any table holds. */
export type Row = Readonly<Record<string, unknown>>

/** A page of a table in the order in which its rows came. Whom it is about stands in the audit entry. */
export const readPage = defineQuery({
  permit: 'locality:close',
  action: 'locality.exported',
  input: page,
  record: ({ table }) => table,
  persons({ table, columns, after, last, most }) {
    const person = table === 'people' ? 'id' : columns.includes('person_id') ? 'person_id' : undefined
    if (person === undefined) return sql`'[]'`
    return sql`(select json_group_array(distinct shown.person) from (select ${sql.raw(`"${person}"`)} as person
      from ${sql.raw(`"${table}"`)} where rowid > ${after} and rowid <= ${last} order by rowid limit ${most}) as shown
      where shown.person is not null)`
  },
  reads: (orm, { table, after, last, most }) => ({
    rows: orm.all(sql`select rowid as "the row", * from ${sql.raw(`"${table}"`)}
      where rowid > ${after} and rowid <= ${last} order by rowid limit ${most}`),
  }),
  answer: ({ rows }) =>
    v.parse(v.array(v.looseObject({ 'the row': v.number() })), rows).map(({ 'the row': at, ...row }) => ({ at, row })),
})
