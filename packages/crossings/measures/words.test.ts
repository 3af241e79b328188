import { disagreements } from '@kps/foundation/language'
import { expect, test } from 'vitest'
import { measures } from './catalogue.ts'
import { cellName, measureName, measureWords, quarterName } from './words.ts'

test('every measure and every cell of the catalogue has a name in both languages', () => {
  expect(disagreements(measureWords)).toEqual([])
  for (const language of ['en', 'mi'] as const) {
    for (const measure of measures) {
      expect(measureName(measure.code, language)).not.toBe(measure.code)
      for (const code of measure.codes) expect(cellName(code, language)).not.toBe(code)
    }
  }
})

test('a quarter is said by its months', () => {
  expect(quarterName('2026-Q3', 'en')).toBe('July to September 2026')
  expect(cellName('constructor', 'en')).toBe('constructor')
})
