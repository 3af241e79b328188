import { createClient } from '@libsql/client/web'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTrial, type Trial } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial({ logStatements: true })
})
afterAll(() => trial.end())

async function client(intMode: 'number' | 'bigint' = 'number') {
  const namespace = await trial.create()
  const authToken = await trial.token(namespace)
  return { namespace, db: createClient({ url: trial.server.urlOf(namespace), authToken, intMode }) }
}

const makeCups = 'create table cups (id integer primary key, label text not null unique)'

test('a batch is one request, with BEGIN and COMMIT around its statements, and so is drizzle’s', async () => {
  const { db, namespace } = await client()
  await db.execute(makeCups)
  trial.server.clearLog()
  const before = trial.server.requests(namespace)
  await db.batch(["insert into cups (label) values ('a')", 'select * from cups'], 'write')
  expect(trial.server.requests(namespace) - before).toBe(1)
  expect(trial.server.statements(namespace).map((one) => one.sql)).toEqual([
    'BEGIN IMMEDIATE',
    "insert into cups (label) values ('a')",
    'select * from cups',
    'COMMIT',
  ])
  const orm = drizzle(db)
  await orm.batch([orm.run(sql`insert into cups (label) values ('b')`), orm.run(sql`select 1`)])
  expect(trial.server.requests(namespace) - before).toBe(2)
})

test('a statement that only reads names no row inserted and counts none changed', async () => {
  const { db } = await client('bigint')
  await db.execute(makeCups)
  await db.execute("insert into cups (label) values ('a')")
  const select = await db.execute('select * from cups')
  expect([select.rowsAffected, select.lastInsertRowid]).toEqual([0, undefined])
})

test('what was left out of a statement is refused, never filled with what an earlier one had', async () => {
  const { db } = await client()
  await db.execute({ sql: 'select ? as secret', args: ['kept to myself'] })
  await expect(db.execute({ sql: 'select ? as secret', args: [] })).rejects.toMatchObject({ code: 'ARGS_INVALID' })
  await expect(db.execute({ sql: 'select ?', args: [1, 2] })).rejects.toMatchObject({ code: 'ARGS_INVALID' })
  await expect(db.execute({ sql: 'select ?', args: ['a\0b'] })).rejects.toMatchObject({ code: 'ARGS_INVALID' })
})
