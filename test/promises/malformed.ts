import { gzipSync } from 'node:zlib'
import { newFormKey } from '@kps/crossings/referral-handover'
import { newFormKey as aFormKey } from '@kps/web-locality/door'
import fc from 'fast-check'

const prototypeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
]
const anyKey = fc.oneof(
  fc.string(),
  fc.constantFrom(...prototypeKeys, 'requests', 'stmt', 'sql', 'args', 'baton', 'steps'),
)
const part = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('select ?1', 'begin', 'commit', 'rollback', 'insert into nowhere values (:a)', '"', ';;', '/*', "'"),
  fc.constantFrom(1e308, -0, 2 ** 53, '9223372036854775808', '\u0000', '\ud800', '\u202e', 'x'.repeat(100_000)),
  fc.dictionary(anyKey, fc.jsonValue(), { maxKeys: 3 }),
)
const value = fc.oneof(
  part,
  fc.record({
    type: fc.constantFrom('null', 'integer', 'float', 'text', 'blob', 'bool', '__proto__'),
    value: part,
    base64: part,
  }),
)
const stmt = fc.record(
  {
    sql: part,
    sql_id: fc.integer({ min: -1, max: 2 }),
    args: fc.array(value, { maxLength: 3 }),
    named_args: part,
    want_rows: part,
  },
  { requiredKeys: [] },
)
const types = [
  'execute',
  'batch',
  'sequence',
  'describe',
  'store_sql',
  'close_sql',
  'get_autocommit',
  'close',
  'dance',
] as const
const condition = fc.oneof(
  part,
  fc.record({
    type: fc.constantFrom('ok', 'error', 'not', 'and', 'or', 'is_autocommit'),
    step: part,
    cond: part,
    conds: part,
  }),
)
const steps = fc.array(fc.record({ stmt, condition }, { requiredKeys: ['stmt'] }), { maxLength: 3 })
const request = fc.record(
  { type: fc.constantFrom(...types), stmt, batch: fc.record({ steps }), sql: part, sql_id: part },
  { requiredKeys: ['type'] },
)
const structured = fc.oneof(
  fc.record({ baton: part, requests: fc.array(request, { maxLength: 4 }) }, { requiredKeys: ['requests'] }),
  fc.dictionary(anyKey, fc.jsonValue()),
  fc.jsonValue(),
)
const whole = JSON.stringify({
  baton: null,
  requests: [{ type: 'execute', stmt: { sql: 'select ?', args: [{ type: 'null' }] } }],
})
const damaged = fc
  .tuple(fc.nat(whole.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 4 }))
  .map(([at, gone, put]) => whole.slice(0, at) + put + whole.slice(at + gone))
const deep = fc
  .tuple(fc.constantFrom('[', '{"a":', '{"type":"not","cond":', '{"__proto__":'), fc.integer({ min: 10, max: 20_000 }))
  .map(([open, depth]) => `{"requests":[{"type":"batch","batch":${open.repeat(depth)}`)
const odd = fc.constantFrom(
  Buffer.from(whole, 'utf16le'),
  Buffer.from(`\ufeff${whole}`),
  gzipSync(whole),
  Buffer.from([0xff, 0xfe, 0x00]),
  Buffer.from(whole.replace('select ?', 'select "\ud800"')),
  Buffer.from('{"__proto__":{"requests":[]},"requests":{"length":1}}'),
  Buffer.from('{"requests":[{"type":"execute","stmt":{"__proto__":{"sql":"drop table people"}}}]}'),
  Buffer.from(`{"requests":[{"type":"execute","stmt":{"sql":"${'x'.repeat(300_000)}"}}]}`),
  Buffer.from(`{"requests":[${'{"type":"close"},'.repeat(5_000)}{"type":"close"}]}`),
)

/** A body that is no pipeline request, or one of statements that change nothing. */
const hranaBody: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 6, arbitrary: structured.map((body) => Buffer.from(JSON.stringify(body))) },
  { weight: 3, arbitrary: damaged.map((text) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      deep.map((text) => Buffer.from(text)),
      odd,
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    ),
  },
)

const names = [
  '__proto__',
  'formKey',
  'page',
  'go',
  'people.0.name',
  'people.99.name',
  'people.__proto__.x',
  'turn',
  'outcome',
  'reason',
]
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(newFormKey(), aFormKey(), '', '0', '-1', '1e99', 'send', 'check', '\u202e', '\u0000', '../..'),
)
const percent = fc.array(fc.constantFrom('%', '%zz', '%00', '%ff', '%u0041', '&', '=', '+', 'a', '[]', ';'), {
  maxLength: 40,
})
const formBody = fc.oneof(
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), typed), { maxLength: 12 })
    .map((pairs) =>
      Buffer.from(new URLSearchParams(pairs.map(([name, text]) => [name, text.toWellFormed()])).toString()),
    ),
  percent.map((parts) => Buffer.from(parts.join(''))),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  hranaBody,
)

/** What a program that tries to break things sends: to the pipeline of a database, or as a form to a door. */
export const malformed = { hranaBody, formBody }
