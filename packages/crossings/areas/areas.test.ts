import { expect, test } from 'vitest'
import { areaOf, areas } from './index.ts'

test('every council area and local board stands once, under a code of five digits', () => {
  expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length)
  for (const { code } of areas) expect(code).toMatch(/^0\d{4}$/)
  expect(areas.filter(({ kind }) => kind === 'local-board')).toHaveLength(21)
  expect(areas.filter(({ kind }) => kind === 'territorial-authority')).toHaveLength(66)
})

test('an area is found by its code, and nothing by another', () => {
  expect(areaOf('02400')).toEqual({ code: '02400', name: 'Rotorua', kind: 'territorial-authority' })
  expect(areaOf('07610')?.kind).toBe('local-board')
  for (const none of ['', '99999', '__proto__', 'constructor']) expect(areaOf(none)).toBeUndefined()
})
