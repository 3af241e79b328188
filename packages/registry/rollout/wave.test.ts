import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestWave, planNextWave } from './wave.ts'

const names = (count: number) => Array.from({ length: count }, (_, place) => `place-${place}`)
const calm = { brought: 0, failed: 0 }

test('one locality goes first, whoever stands in front, then ten, then fifty at a time', () => {
  const behind = names(50)
  expect(planNextWave({ ...calm, behind })).toEqual({ kind: 'wave', wave: 0, localities: ['place-0'] })
  expect(planNextWave({ brought: 1, failed: 0, behind })).toMatchObject({ wave: 1, localities: { length: 10 } })
  expect(planNextWave({ brought: 11, failed: 0, behind })).toMatchObject({ wave: 2, localities: { length: 50 } })
  expect(planNextWave({ brought: 61, failed: 0, behind })).toMatchObject({ wave: 3, localities: { length: 50 } })
})

test('a wave that was cut off is ended before the next one begins', () => {
  const behind = names(50)
  expect(planNextWave({ brought: 4, failed: 0, behind })).toMatchObject({ wave: 1, localities: { length: 7 } })
  expect(planNextWave({ brought: 60, failed: 0, behind })).toMatchObject({ wave: 2, localities: { length: 1 } })
})

test('nothing goes on after a failure, and nobody is left is the end', () => {
  expect(planNextWave({ brought: 3, failed: 1, behind: names(9) })).toEqual({ kind: 'stopped' })
  expect(planNextWave({ brought: 3, failed: 0, behind: [] })).toEqual({ kind: 'done' })
})

test('however waves are cut off, everybody is brought once, never more than fifty at a time, a canary first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.infiniteStream(fc.integer({ min: 1, max: 60 })), (count, cuts) => {
      const left = names(count)
      const brought: string[] = []
      const seen: number[] = []
      for (const cut of cuts) {
        const plan = planNextWave({ brought: brought.length, failed: 0, behind: left.slice(0, largestWave) })
        if (plan.kind !== 'wave') break
        if (brought.length === 0) expect(plan.localities).toEqual(['place-0'])
        expect(plan.localities.length).toBeGreaterThan(0)
        expect(plan.localities.length).toBeLessThanOrEqual(largestWave)
        seen.push(plan.wave)
        const done = plan.localities.slice(0, cut)
        brought.push(...done)
        left.splice(0, done.length)
      }
      expect(brought).toEqual(names(count))
      expect(seen).toEqual([...seen].sort((one, other) => one - other))
    }),
  )
})
