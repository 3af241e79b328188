import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onlyStatementOf, statementsOf } from './statement.ts'

test('a text is cut at its semicolons, not at those in strings, names, comments or triggers', () => {
  const trigger = 'create trigger t after insert on a begin update a set x = case when 1 then 2 end; select 1; end'
  const text = `select ';' as ";"; /* ; */ ${trigger}; -- ;\n insert into [;] values (1);;`
  expect(statementsOf(text).map(({ sql, verb }) => [verb, sql])).toEqual([
    ['SELECT', `select ';' as ";"`],
    ['CREATE', trigger],
    ['INSERT', 'insert into [;] values (1)'],
  ])
})

test('the verb of a statement that begins with a common table is the one that acts', () => {
  expect(onlyStatementOf('with x as (select 1), y(a) as (values (2)) delete from t')).toMatchObject({
    verb: 'DELETE',
    writes: true,
  })
  expect(onlyStatementOf('with x as (select 1) select * from x')).toMatchObject({ verb: 'SELECT', writes: false })
  expect(onlyStatementOf('explain query plan delete from t')).toMatchObject({ explains: true, writes: false })
  expect(onlyStatementOf('BEGIN IMMEDIATE').writes).toBe(true)
  expect(onlyStatementOf('BEGIN TRANSACTION READONLY').writes).toBe(false)
  expect(onlyStatementOf('rollback to a').rollsBack).toBe(false)
})

test('reading a text ends, whatever it holds', () => {
  const piece = fc.constantFrom(
    "'",
    '"',
    '`',
    '[',
    ']',
    ';',
    '--',
    '/*',
    '*/',
    '\n',
    '$a',
    '::',
    '(',
    '?1',
    'x',
    'end',
    '\ufeff',
    '\0',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        try {
          for (const { sql } of statementsOf(text)) expect(text).toContain(sql)
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'SQL_PARSE_ERROR' })
        }
      },
    ),
  )
  expect(statementsOf(`select '${'x'.repeat(5_000_000)}'`)).toHaveLength(1)
})
