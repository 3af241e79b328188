import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairThreshold, roundFixed } from './rounding.ts'
import { importRoundingKey, uniformOf } from './rounding-key.ts'

const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const cell = { measure: 'cases-opened', quarter: '2026-Q3', locality: 'kowhai-bay' } as const

test('a number moves by at most two, to a multiple of three, and one that is already stays', () => {
  fc.assert(
    fc.property(fc.nat(100_000), uniform, (count, at) => {
      const rounded = roundFixed(count, at)
      expect(rounded % 3).toBe(0)
      expect(Math.abs(rounded - count)).toBeLessThanOrEqual(2)
      if (count % 3 === 0) expect(rounded).toBe(count)
    }),
  )
})

test('six or more is never shown as fewer than six, and fewer never as six', () => {
  fc.assert(
    fc.property(fc.nat(40), uniform, (count, at) => {
      const repaired = repairThreshold(count, roundFixed(count, at))
      expect(repaired >= 6).toBe(count >= 6)
      expect(repairThreshold(count, repaired)).toBe(repaired)
      expect(repaired % 3).toBe(0)
    }),
  )
  expect(repairThreshold(5, 6)).toBe(3)
  expect(repairThreshold(6, 3)).toBe(6)
})

test('two in three go to the nearer multiple, over many cells', async () => {
  const key = await importRoundingKey(new Uint8Array(32).fill(7))
  const draws = await Promise.all(Array.from({ length: 3_000 }, (_, place) => uniformOf(key, cell, `code-${place}`)))
  const share = (holds: (at: number) => boolean) => draws.filter(holds).length / draws.length
  expect(share((at) => roundFixed(10, at) === 9)).toBeCloseTo(2 / 3, 1)
  expect(share((at) => roundFixed(11, at) === 12)).toBeCloseTo(2 / 3, 1)
  expect(draws.every((at) => at >= 0 && at < 1)).toBe(true)
})

test('each cell has its own draw, which depends on the key and on what the cell is, and on nothing else', async () => {
  const key = await importRoundingKey(new Uint8Array(32).fill(7))
  const other = await importRoundingKey(new Uint8Array(32).fill(8))
  const draw = await uniformOf(key, cell, 'first')
  expect(await uniformOf(key, { ...cell }, 'first')).toBe(draw)
  const others = await Promise.all([
    uniformOf(other, cell, 'first'),
    uniformOf(key, cell, 'total'),
    uniformOf(key, { ...cell, quarter: '2026-Q2' }, 'first'),
    uniformOf(key, { ...cell, locality: 'te-awa' }, 'first'),
    uniformOf(key, { ...cell, measure: 'triage-decided' }, 'first'),
  ])
  expect(others).not.toContain(draw)
  await expect(importRoundingKey(new Uint8Array(31))).rejects.toThrow(RangeError)
})
