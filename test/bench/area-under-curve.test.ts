import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaUnderCurve } from './area-under-curve.ts'

test('the area is how often the first is greater, a tie counting half', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(numbers, numbers, (first, second) => {
      const won = first.flatMap((one) => second.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)))
      const share = won.reduce((sum, each) => sum + each, 0) / won.length
      expect(areaUnderCurve(first, second)).toBeCloseTo(share, 10)
    }),
  )
})

test('two lists that differ by a tenth are told apart, and a list from itself is not', () => {
  const list = Array.from({ length: 500 }, (_, each) => 10 + (each % 37) / 10)
  expect(areaUnderCurve(list, list)).toBe(0.5)
  expect(
    areaUnderCurve(
      list.map((value) => value * 1.1),
      list,
    ),
  ).toBeGreaterThan(0.6)
})
