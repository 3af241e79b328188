import { LibsqlBatchError, LibsqlError } from '@libsql/client/web'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql/web'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect } from 'vitest'
import type { Line } from './target.ts'

const cups = sqliteTable('cups', { id: integer().primaryKey(), label: text().notNull().unique() })
const makeCups = 'create table cups (id integer primary key, label text not null unique)'

/** What the real client and drizzle need of a database, by promise. */
export const clientConforms: Readonly<Record<string, (line: Line) => Promise<void>>> = {
  async 'a batch that fails leaves nothing behind and says which statement failed'(line) {
    const db = line.client()
    await db.execute(makeCups)
    const failing = db.batch(
      [
        "insert into cups (label) values ('a')",
        "insert into cups (label) values ('b')",
        "insert into cups values (3, 'a')",
      ],
      'write',
    )
    await expect(failing).rejects.toBeInstanceOf(LibsqlBatchError)
    await expect(failing).rejects.toMatchObject({ statementIndex: 2, code: 'SQLITE_CONSTRAINT' })
    expect((await db.execute('select count(*) as n from cups')).rows[0]?.n).toBe(0)
  },

  async 'a trigger that raises undoes the whole batch, and one that ignores keeps nothing'(line) {
    const db = line.client()
    await db.migrate([
      makeCups,
      'create table assertions (holds integer not null)',
      `create trigger assertions_refuse before insert on assertions begin
       select raise(abort, 'refused') where new.holds is not 1; select raise(ignore); end`,
    ])
    const refused = db.batch(["insert into cups (label) values ('a')", 'insert into assertions values (0)'], 'write')
    await expect(refused).rejects.toMatchObject({ statementIndex: 1, message: expect.stringContaining('refused') })
    await db.batch(["insert into cups (label) values ('b')", 'insert into assertions values (1)'], 'write')
    expect((await db.execute('select label from cups')).rows.map((row) => row.label)).toEqual(['b'])
    expect((await db.execute('select count(*) as n from assertions')).rows[0]?.n).toBe(0)
  },

  async 'an orphan row is refused, also after a migration that put foreign keys aside'(line) {
    const db = line.client()
    await db.migrate([makeCups, 'create table sips (cup integer not null references cups (id))'])
    await expect(db.execute('insert into sips values (7)')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    await db.migrate(['insert into sips values (8)', 'delete from sips'])
    await expect(db.batch(['insert into sips values (9)'], 'write')).rejects.toMatchObject({ statementIndex: 0 })
  },

  async 'drizzle builds, batches and reads back'(line) {
    const orm = drizzle(line.client())
    await orm.run(sql.raw(makeCups))
    const [inserted, rows] = await orm.batch([
      orm.insert(cups).values({ label: 'whāngai' }).returning(),
      orm.select().from(cups),
    ])
    expect(inserted).toEqual([{ id: 1, label: 'whāngai' }])
    expect(rows).toEqual([{ id: 1, label: 'whāngai' }])
  },

  async 'an answer counts the rows changed and names the row inserted'(line) {
    const db = line.client('bigint')
    await db.execute(makeCups)
    const insert = await db.execute("insert into cups (label) values ('a'), ('b')")
    expect([insert.rowsAffected, insert.lastInsertRowid]).toEqual([2, 2n])
    const returning = await db.execute("insert into cups (label) values ('c') returning label")
    expect([returning.rowsAffected, returning.lastInsertRowid]).toEqual([1, 3n])
    const far = await db.execute("insert into cups values (9223372036854775807, 'far')")
    expect(far.lastInsertRowid).toBe(9223372036854775807n)
    expect((await db.execute("update cups set label = 'z' where id = 77")).rowsAffected).toBe(0)
  },

  async 'an interactive transaction holds over several requests and can be undone'(line) {
    const db = line.client()
    await db.execute(makeCups)
    const transaction = await db.transaction('write')
    await transaction.execute("insert into cups (label) values ('a')")
    expect((await transaction.execute('select count(*) as n from cups')).rows[0]?.n).toBe(1)
    await transaction.rollback()
    expect((await db.execute('select count(*) as n from cups')).rows[0]?.n).toBe(0)
  },

  async 'writers wait for each other instead of failing'(line) {
    const db = line.client()
    await db.execute('create table tally (n integer)')
    const first = await db.transaction('write')
    await first.execute('insert into tally values (1)')
    const others = Promise.all(
      Array.from({ length: 20 }, () => db.batch(['insert into tally select count(*) from tally'], 'write')),
    )
    await first.commit()
    await others
    expect((await db.execute('select count(distinct n) as n from tally')).rows[0]?.n).toBe(20)
  },

  async 'columns follow the schema as it changes'(line) {
    const db = line.client()
    await db.execute(makeCups)
    expect((await db.execute('select * from cups')).columns).toEqual(['id', 'label'])
    await db.migrate(['alter table cups rename column label to title', 'alter table cups add column size integer'])
    expect((await db.execute('select * from cups')).columns).toEqual(['id', 'title', 'size'])
    expect((await db.execute('select * from cups')).columnTypes).toEqual(['INTEGER', 'TEXT', 'INTEGER'])
  },

  async 'several statements run as a sequence, which stops at the first failure'(line) {
    const db = line.client()
    await db.executeMultiple(`${makeCups}; insert into cups values (1, 'a;b'); -- end`)
    await expect(db.executeMultiple('delete from nowhere; delete from cups')).rejects.toBeInstanceOf(LibsqlError)
    expect((await db.execute('select label from cups')).rows[0]?.label).toBe('a;b')
  },

  async 'parameters are bound by place and by name'(line) {
    const db = line.client()
    const named = await db.execute({ sql: 'select :a as a, @b as b, $a as c', args: { a: 1, b: 2 } })
    expect({ ...named.rows[0] }).toMatchObject({ a: 1, b: 2, c: 1 })
    const placed = await db.execute({ sql: 'select ? as a, ? as b', args: ['kia ora', null] })
    expect({ ...placed.rows[0] }).toMatchObject({ a: 'kia ora', b: null })
    await expect(db.execute({ sql: 'select ? as a', args: [] })).rejects.toBeInstanceOf(LibsqlError)
  },
}
