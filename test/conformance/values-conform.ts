import fc from 'fast-check'
import { expect } from 'vitest'
import type { Line } from './target.ts'

const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'))
const blob = fc.uint8Array({ maxLength: 300 })
const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const one = fc.oneof(fc.constant(null), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), number, text, blob)

/** What a value is after it was kept, by promise. */
export const valuesConform: Readonly<Record<string, (line: Line) => Promise<void>>> = {
  async 'every value comes back as it was sent'(line) {
    const db = line.client('bigint')
    await db.execute('create table kept (id integer primary key, value any) strict')
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), async (values) => {
        const inserts = values.map((value, id) => ({
          sql: 'insert into kept values (?, ?)',
          args: [BigInt(id), value],
        }))
        await db.batch(['delete from kept', ...inserts], 'write')
        const { rows } = await db.execute('select value from kept order by id')
        const back = rows.map((row) => (row.value instanceof ArrayBuffer ? new Uint8Array(row.value) : row.value))
        expect(back.map(plain)).toEqual(values.map(plain))
      }),
      { numRuns: 100 },
    )
  },
}

// JSON has one zero; a blob is compared by its bytes.
function plain(value: unknown): unknown {
  if (value === 0) return 0
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
