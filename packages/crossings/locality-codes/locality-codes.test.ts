import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  codeSaid,
  foldCode,
  longestCode,
  newLocalityCode,
  reservedCodes,
  suggestAnother,
  suggestCode,
} from './index.ts'

const problem = (typed: unknown) => v.safeParse(newLocalityCode, typed).issues?.[0].message

test('a name suggests its code, without macrons, capitals and marks', () => {
  expect(suggestCode('Kōwhai Bay')).toBe('kowhai-bay')
  expect(suggestCode("  TE AWA o'Rangi (2) ")).toBe('te-awa-orangi-2')
  expect(suggestCode('2 Rivers')).toBe('rivers')
  for (const none of ['', '42', '!', 'A', 'Hub', '漢字']) expect(suggestCode(none)).toBeUndefined()
})

test('whatever a place is called, what is suggested can be a code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const code = suggestCode(name)
      if (code !== undefined) expect(problem(code)).toBeUndefined()
    }),
  )
})

test('each fault of a code has its own answer', () => {
  expect(problem(' ')).toBe(codeSaid.missing)
  expect(problem('k')).toBe(codeSaid.tooShort)
  expect(problem('k'.repeat(longestCode))).toBeUndefined()
  expect(problem('k'.repeat(longestCode + 1))).toBe(codeSaid.tooLong)
  for (const typed of [
    'Kowhai',
    'kōwhai',
    'kowhai bay',
    '-kowhai',
    'kowhai-',
    'kowhai--bay',
    '2-rivers',
    'a.b',
    7,
    null,
  ])
    expect(problem(typed), String(typed)).toBe(codeSaid.form)
  for (const code of Object.values(reservedCodes).flat()) expect(problem(code), code).toBe(codeSaid.reserved)
})

test('codes that differ by a macron, a capital, a double vowel or a hyphen read alike', () => {
  for (const typed of ['kowhai-bay', 'kōwhai-bay', 'KOWHAI-BAY', 'koowhai-bay', 'kowhaibay', 'kowhai-baay'])
    expect(foldCode(typed), typed).toBe('kowhaibay')
  expect(foldCode('kowhai-bays')).not.toBe(foldCode('kowhai-bay'))
})

test('another code is another one to read, and fits', () => {
  expect(suggestAnother('kowhai-bay', 'hauora')).toBe('kowhai-bay-hauora')
  const another = suggestAnother('k'.repeat(longestCode), 'rohe')
  expect(problem(another)).toBeUndefined()
  expect(another).toHaveLength(longestCode)
})
