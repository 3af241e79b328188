import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fits, fold } from './fold.ts'
import { afterKey } from './key-sequence.ts'

test('a name is found with or without its macrons, with double vowels, in any case, by any of its words', () => {
  for (const typed of ['hāna', 'HANA', 'haana', 'keruru hana', 'Kererū'.slice(0, 3), '', '  '])
    expect(fits('C-00042 Hāna Kererū Te Awa', typed), typed).toBe(typed !== 'keruru hana')
  expect(fits('Ma\u0304ori', 'm\u0101ori')).toBe(true)
  expect(fits('Hāna Kererū', 'hana tui')).toBe(false)
})

test('folding twice is folding once, and a text always fits itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fits(text, text)).toBe(true)
      expect(fits(text, fold(text))).toBe(true)
    }),
  )
})

const keys = ['g h', 'g t', '/', '?']
const press = (...typed: readonly string[]) => {
  let before = ''
  const done: string[] = []
  for (const key of typed) {
    const after = afterKey(before, key, keys)
    before = after.typed
    if (after.shortcut) done.push(after.shortcut)
  }
  return done
}

test('two keys lead to a place, however slowly, and a wrong one between leads nowhere', () => {
  expect(press('g', 't')).toEqual(['g t'])
  expect(press('g', 'x', 't')).toEqual([])
  expect(press('g', 'g', 'h', '/')).toEqual(['g h', '/'])
  expect(press('t', 'h', 'x')).toEqual([])
})

test('whatever is typed, only a shortcut that is there is taken', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('g', 'h', 't', '/', '?', 'x', 'Tab')), (typed) => {
      for (const shortcut of press(...typed)) expect(keys).toContain(shortcut)
    }),
  )
})
