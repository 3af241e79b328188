import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanPng, longestEmblem, widestEmblem } from './clean-png.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(kind: string, data: Uint8Array): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  return Buffer.concat([size, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)])
}

function aPng(more: readonly Buffer[] = [], width = 2, height = 2): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8)
  const dots = deflateSync(Buffer.alloc((width + 1) * height))
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), ...more, chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]),
  )
}

test('a picture keeps what draws it, and loses where and by whom it was made', () => {
  const told = [chunk('tEXt', Buffer.from('Author\0Aroha')), chunk('eXIf', Buffer.from('41.29 S 174.78 E'))]
  const clean = cleanPng(aPng(told))
  expect(clean).toEqual(aPng())
  expect(Buffer.from(clean ?? []).toString('latin1')).not.toMatch(/Aroha|174/)
})

test('a picture that is too large, too wide, empty or no PNG is none', () => {
  expect(cleanPng(aPng([], widestEmblem + 1))).toBeUndefined()
  expect(cleanPng(aPng([], 0))).toBeUndefined()
  expect(cleanPng(aPng([chunk('tEXt', Buffer.alloc(longestEmblem))]))).toBeUndefined()
  expect(cleanPng(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined()
  expect(cleanPng(new Uint8Array())).toBeUndefined()
})

test('whatever follows, is cut off or is changed, the answer is a picture of the known parts or none', () => {
  const whole = aPng()
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(whole.length), (at, byte, cut) => {
      const changed = whole.slice()
      changed[at] = byte
      for (const bytes of [changed, whole.slice(0, cut), new Uint8Array([...whole, byte])]) {
        const clean = cleanPng(bytes)
        if (clean) expect(clean.length).toBeLessThanOrEqual(bytes.length)
      }
      if (cut < whole.length) expect(cleanPng(whole.slice(0, cut))).toBeUndefined()
      expect(cleanPng(new Uint8Array([...whole, byte]))).toBeUndefined()
    }),
  )
})
