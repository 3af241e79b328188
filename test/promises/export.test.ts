import { createHash } from 'node:crypto'
import { sha256 } from '@kps/foundation/sealing'
import type { Written } from '@kps/locality/exports'
import type { LocalityVisit } from '@kps/locality/roles'
import { type ALocality, aCase, aLocality, aRoom, asForm, pastRecords } from '@kps/test/tenants'
import { newFormKey } from '@kps/web-locality/door'
import { exportRoutes } from '@kps/web-locality/export'
import { homeRoutes } from '@kps/web-locality/home'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let manager: Awaited<ReturnType<ALocality['visitAs']>>
let told: Written[] = []

const closing = (isConfirmed: boolean) => ({
  isConfirmed,
  door: {
    mayExport: async () => isConfirmed,
    exported: async (_code: string, written: Written) => void told.push(written),
  },
})
const room = (visit: () => LocalityVisit, mayExport = true) =>
  aRoom(visit, [exportRoutes, homeRoutes], 'en', closing(mayExport))
const download = (visit: () => LocalityVisit, mayExport = true) =>
  room(visit, mayExport).request('http://kowhai-bay.localhost/export', asForm({ formKey: newFormKey() }))

beforeAll(async () => {
  locality = await aLocality()
  manager = await locality.visitAs('manager')
  await aCase(locality, await locality.visitAs('practitioner'))
  const past = pastRecords(locality)
  for (let month = 1; month < 10; month += 1) {
    const at = `2026-0${month}-03T01:00:00.000Z`
    await past.decided(await past.referral(at, 'school', { [past.person(at)]: 'victim-survivor' }), at, 5)
  }
  await past.write()
})
afterAll(() => locality.close())

/** The files of a zip that was written in one stream: each is stored as it is, and its size stands in the directory at the end. */
function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect([zip.readUInt32LE(at), zip.readUInt16LE(at + 10)]).toEqual([0x02014b50, 0])
    const [size, name, extra, comment, offset] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ]
    const from = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
    files.set(zip.subarray(at + 46, at + 46 + name).toString(), zip.subarray(from, from + size))
    at += 46 + name + extra + comment
  }
  return files
}

const manifestOf = v.object({
  tables: v.array(v.object({ table: v.string(), file: v.string(), rows: v.number(), sha256: v.string() })),
  withheld: v.array(v.string()),
  notOpened: v.number(),
})
const hex = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

test('an export has every row of every table once, opened, and its digests are what a person computes', async () => {
  const { database, vault } = locality
  const [found] = await database.batch([
    database.orm.all(
      sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'assertions'`,
    ),
  ])
  const tables = (found as { name: string }[]).map(({ name }) => name)
  const before = await database.batch(
    tables.map((table) => database.orm.all(sql.raw(`select * from "${table}" order by rowid`))),
  )

  told = []
  const answer = await download(manager)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="kowhai-bay.zip"')
  const files = unzip(Buffer.from(await answer.arrayBuffer()))
  const manifest = v.parse(v.pipe(v.string(), v.parseJson(), manifestOf), files.get('manifest.json')?.toString())
  expect([...files.keys()].sort()).toEqual(
    ['README.txt', 'manifest.json', ...tables.map((table) => `tables/${table}.jsonl`)].sort(),
  )
  expect(manifest.notOpened).toBe(0)

  for (const { file, rows, sha256, table } of manifest.tables) {
    const bytes = files.get(file) ?? Buffer.alloc(0)
    expect([table, hex(bytes)]).toEqual([table, sha256])
    const lines = bytes.toString().split('\n').filter(Boolean)
    const parsed = lines.map((line) =>
      v.parse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), line),
    )
    const stored = before[tables.indexOf(table)] as Record<string, unknown>[]
    // The export's own entries and the session's clock came after.
    if (table === 'audit_entries') expect(rows).toBeGreaterThanOrEqual(stored.length)
    else expect([table, rows, lines.length]).toEqual([table, stored.length, stored.length])
    for (const [place, row] of stored.entries()) {
      for (const [column, value] of Object.entries(row)) {
        const given = parsed[place]?.[column]
        const isSealed = typeof value === 'string' && /^1\.[\w-]{38,}$/.test(value)
        if (`${table}.${column}` === 'locality_keys.private_part') expect(given).toBeNull()
        else if (isSealed) expect(String(given)).not.toMatch(/^1\.[\w-]{38,}$/)
        else if (table !== 'sessions') expect([table, column, given]).toEqual([table, column, value])
      }
    }
  }
  const people = files.get('tables/person_records.jsonl')?.toString()
  expect(people).toContain('Hāna Kanariname')
  expect(files.get('tables/triage_decisions.jsonl')?.toString()).toContain('told in a test')
  const accounts = files.get('tables/accounts.jsonl')?.toString()
  expect(accounts).toContain('Aroha manager 1')
  expect(files.get('README.txt')?.toString()).toMatch(/Kōwhai Bay[\s\S]*te rohe/)

  // What the registry is told, and what the locality's own log says of it.
  expect(told.map(({ digest }) => digest)).toEqual([hex(files.get('manifest.json') ?? '')])
  expect(told[0]?.rows).toEqual(Object.fromEntries(manifest.tables.map(({ rows, table }) => [table, rows])))
  const [entries] = await database.batch([
    database.orm.all(
      sql`select record, persons from audit_entries where action = 'locality.exported' order by sequence`,
    ),
  ])
  const logged = entries as { record: string; persons: string }[]
  expect(logged.at(-1)?.record).toBe(told[0]?.digest)
  const shown = new Set(logged.flatMap(({ persons }) => JSON.parse(persons) as string[]))
  const [all] = await database.batch([database.orm.all(sql`select id from people`)])
  expect((all as { id: string }[]).filter(({ id }) => !shown.has(id))).toEqual([])
  expect(vault).toBeDefined()
})

test('only a manager takes it, only when two people at the hub agreed, and a session that ends stops it in the midst', async () => {
  const coordinator = await locality.visitAs('coordinator')
  told = []
  expect((await download(coordinator)).status).toBe(403)
  expect((await room(coordinator).request('http://kowhai-bay.localhost/export')).status).toBe(403)
  const early = await download(manager, false)
  expect([early.status, early.headers.get('content-type')]).toEqual([409, 'text/html; charset=UTF-8'])
  const unkeyed = await room(manager).request('http://kowhai-bay.localhost/export', asForm({ formKey: 'short' }))
  expect(unkeyed.status).toBe(422)
  const [asked, unasked, other] = await Promise.all(
    [room(manager), room(manager, false), room(coordinator)].map(async (one) =>
      (await (await one.request('http://kowhai-bay.localhost/')).text()).includes('href="/export"'),
    ),
  )
  expect([asked, unasked, other]).toEqual([true, false, false])
  const page = await room(manager).request('http://kowhai-bay.localhost/export')
  expect([page.status, (await page.text()).includes('action="/export"')]).toEqual([200, true])

  const leaving = await locality.visitAs('manager', 2)
  const answer = await download(leaving)
  const reader = answer.body?.getReader()
  await reader?.read()
  const { database } = locality
  const session = await sha256(leaving.secret)
  await database.batch([
    database.orm.run(sql`insert into session_endings (session_id, ended_at) values (${session}, '2026-01-01')`),
  ])
  const rest = async () => {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read());
  }
  await expect(rest()).rejects.toThrow()
  expect(told).toEqual([])
})

test('a locality of many rows is exported in pages, none of them long', async () => {
  const { database, server } = locality
  const many = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 2500)
    insert into outbox (id, kind, payload, created_at) select 'out_' || i, 'test', 'words', '2026-01-01' from n`
  const [described] = await database.batch([database.orm.all(sql`select name from pragma_table_info('outbox')`)])
  expect((described as { name: string }[]).map(({ name }) => name)).toContain('id')
  await database.batch([database.orm.run(many)])
  told = []
  const from = server.requests()
  const answer = await download(manager)
  await answer.arrayBuffer()
  expect(told[0]?.rows.outbox).toBe(2500)
  // A page for each table that has rows, a few more for the long one.
  expect(server.requests() - from).toBeLessThan(60)
})
