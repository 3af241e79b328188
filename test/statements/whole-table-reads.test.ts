import { expect, test } from 'vitest'
import { wholeTableReads } from './whole-table-reads.ts'

test('a read of a whole table that grows is found, under its own name and under another; one by an index is not', () => {
  const read = (text: string) => wholeTableReads([{ sql: 'BEGIN IMMEDIATE' }, { sql: text }])
  expect(read('select id from referrals where reference = ?')).toHaveLength(1)
  expect(
    read('select 1 from agencies where exists (select 1 from cases as other where other.opened_by = agencies.id)'),
  ).toHaveLength(1)
  expect(read("select * from referrals where id = ? and reference = 'a?b'")).toEqual([])
  expect(read('select name from agencies')).toEqual([])
})
