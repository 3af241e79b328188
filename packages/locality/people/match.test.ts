import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchFacts, phonesOf } from './match.ts'

const vowels = ['a', 'e', 'i', 'o', 'u'] as const
const consonants = ['', 'h', 'k', 'm', 'n', 'p', 'r', 't', 'w', 'ng', 'wh'] as const
const long = { a: 'ā', e: 'ē', i: 'ī', o: 'ō', u: 'ū' } as const

/** A syllable and the ways people write it: plain, with a macron, doubled, with a combining macron, in capitals. */
const syllable = fc.record({ consonant: fc.constantFrom(...consonants), vowel: fc.constantFrom(...vowels) })
const spelling = fc.constantFrom('plain', 'macron', 'double', 'combining', 'capital')
type Syllable = { consonant: string; vowel: (typeof vowels)[number] }

function written({ consonant, vowel }: Syllable, how: string): string {
  if (how === 'macron') return consonant + long[vowel]
  if (how === 'double') return consonant + vowel + vowel
  if (how === 'combining') return `${consonant}${vowel}\u0304`
  return how === 'capital' ? (consonant + vowel).toUpperCase() : consonant + vowel
}

const word = fc.array(fc.tuple(syllable, spelling, spelling), { minLength: 1, maxLength: 5 })

test('a name is the same name however its long vowels are written', () => {
  fc.assert(
    fc.property(word, word, (given, family) => {
      const spelt = (which: 1 | 2) =>
        [given, family].map((name) => name.map((part) => written(part[0], part[which])).join('')).join(' ')
      expect(matchFacts({ name: spelt(1) })).toEqual(matchFacts({ name: spelt(2) }))
    }),
  )
})

test('a name is known in either order, by what somebody is also called, and by its parts', () => {
  const folded = (person: Parameters<typeof matchFacts>[0], kind: string) =>
    matchFacts(person)
      .filter((fact) => fact.kind === kind)
      .map((fact) => fact.folded)
  expect(folded({ name: 'Kererū, Hāna' }, 'name')).toEqual(folded({ name: 'Hana Kereru' }, 'name'))
  expect(folded({ name: 'Hāna', alsoKnownAs: 'Anna Tui; Nan' }, 'part')).toEqual(['hana', 'anna', 'tui', 'nan'])
  expect(folded({ name: 'Hāna' }, 'name')).toEqual([])
  expect(matchFacts({ name: '  ', alsoKnownAs: ' , ;' })).toEqual([])
})

test('a phone number is the same with country code, spaces, brackets or none', () => {
  for (const text of [
    '+64 21 000 1234',
    '0064210001234',
    '021 000 1234',
    '(021) 000-1234',
    'mob. 021 0001234 only evenings',
  ]) {
    expect(phonesOf(text)).toEqual(['0210001234'])
  }
  expect(phonesOf('021 000 1234 or 09 000 0000')).toEqual(['0210001234', '090000000'])
  expect(phonesOf('ask at number 12')).toEqual([])
})

test('whatever is typed, matching gives folded facts, each once, and no fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (name, alsoKnownAs, phone) => {
      const facts = matchFacts({ name, alsoKnownAs, phone })
      expect(new Set(facts.map((fact) => `${fact.kind}|${fact.folded}`)).size).toBe(facts.length)
      expect(facts.every((fact) => fact.folded.trim() !== '')).toBe(true)
    }),
  )
})
