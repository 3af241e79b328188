import * as v from 'valibot'
import { StatementFailure } from './failures.ts'

/** What the native engine may be given: anything else, a boolean for one, ends the whole process. */
export type EngineValue = null | bigint | number | string | Uint8Array

export type WireValue =
  | { readonly type: 'null' }
  | { readonly type: 'integer'; readonly value: string }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'blob'; readonly base64: string }

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

const integer = v.pipe(
  v.string(),
  v.regex(/^-?[0-9]{1,19}$/),
  v.check((text) => BigInt(text) >= least && BigInt(text) <= greatest),
)
const text = v.pipe(
  v.string(),
  v.check((value) => value.isWellFormed()),
)
const base64 = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
  v.check((value) => value.replace(/=+$/, '').length % 4 !== 1),
)

const wireValue = v.variant('type', [
  v.object({ type: v.literal('null') }),
  v.object({ type: v.literal('integer'), value: integer }),
  v.object({ type: v.literal('float'), value: v.pipe(v.number(), v.finite()) }),
  v.object({ type: v.literal('text'), value: text }),
  v.object({ type: v.literal('blob'), base64 }),
])

/** A value of the wire, read into what the engine is given. Integers must fit 64 bits, text must be well-formed Unicode. */
export const valueSchema = v.pipe(wireValue, v.transform(engineValueOf))

function engineValueOf(value: v.InferOutput<typeof wireValue>): EngineValue {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return BigInt(value.value)
    case 'blob':
      return Buffer.from(value.base64, 'base64')
    default:
      return value.value
  }
}

/** Refuses text the engine would store whole and give back cut off at the NUL. */
export function refuseNul(value: EngineValue): void {
  if (typeof value === 'string' && value.includes('\0')) {
    throw new StatementFailure('ARGS_INVALID', 'Arguments do not match SQL parameters: text contains a NUL character')
  }
}

/** Writes a value of the engine for the wire: integers as decimal text, blobs without padding. */
export function wireValueOf(value: unknown): WireValue {
  if (value === null) return { type: 'null' }
  if (typeof value === 'string') return { type: 'text', value }
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() }
  if (typeof value === 'number' && Number.isFinite(value)) return { type: 'float', value }
  if (value instanceof Uint8Array) {
    return { type: 'blob', base64: Buffer.from(value).toString('base64').replace(/=+$/, '') }
  }
  throw new StatementFailure('SQLITE_RANGE', 'SQLite error: an infinite number cannot be sent as JSON')
}

/** Roughly what a value takes in the answer. */
export function sizeOf(value: WireValue): number {
  if (value.type === 'text') return value.value.length + 30
  if (value.type === 'blob') return value.base64.length + 30
  return 45
}
