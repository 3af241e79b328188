import type { RawTable } from './raw-figure.ts'

declare const roundingKey: unique symbol

/** The locality's own secret, made once at its founding. With it anybody could undo the rounding, so it never leaves. */
export type RoundingKey = CryptoKey & { readonly [roundingKey]: true }

/** Makes the key usable. @param bytes 32 random bytes @throws RangeError when there are fewer */
export async function importRoundingKey(bytes: Uint8Array<ArrayBuffer>): Promise<RoundingKey> {
  if (bytes.length < 32) throw new RangeError('a rounding key needs 32 bytes')
  return (await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])) as RoundingKey
}

/**
 * The number in [0, 1) that belongs to one cell for ever: HMAC-SHA-256 over measure, quarter, locality and code. The value,
 * the version, the release and the date have no part in it, or repeated releases could be averaged.
 */
export async function uniformOf(
  key: RoundingKey,
  table: Pick<RawTable, 'measure' | 'quarter' | 'locality'>,
  code: string,
): Promise<number> {
  const cell = new TextEncoder().encode([table.measure, table.quarter, table.locality, code].join('|'))
  const view = new DataView(await crypto.subtle.sign('HMAC', key, cell))
  return view.getUint32(0) / 2 ** 32
}
