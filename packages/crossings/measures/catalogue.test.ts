import { expect, test } from 'vitest'
import { findMeasure, isMeasureCode, measures } from './catalogue.ts'

test('no two measures share a code, and no measure has a cell twice', () => {
  expect(new Set(measures.map((measure) => measure.code)).size).toBe(measures.length)
  for (const measure of measures) expect(new Set(measure.codes).size).toBe(measure.codes.length)
})

test('every cell has its place in the order in which cells are given up', () => {
  for (const measure of measures) expect([...measure.givenUpFirst].sort()).toEqual([...measure.codes].sort())
})

test('nothing in the catalogue counts episodes, of which one whānau may have hundreds', () => {
  for (const measure of measures) expect(['people', 'cases', 'referrals']).toContain(measure.unit)
})

test('a measure that is not in the catalogue is not found', () => {
  expect(findMeasure('people-by-street')).toBeUndefined()
  expect(isMeasureCode('constructor')).toBe(false)
  expect(isMeasureCode('cases-opened')).toBe(true)
})
