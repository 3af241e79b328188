import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPlaces, type Place } from './index.ts'

const place = (name: string, locality = 'kowhai-bay'): Place => ({ name, kind: 'suburb', locality })
const places = [
  place('Kōwhai Bay'),
  place('Rātā Flat'),
  place('Rātā Flat', 'te-awa'),
  place('Upper Mānuka', 'te-awa'),
  place('Mānuka', 'harbour'),
  place('Tī', 'harbour'),
]
const namesOf = (typed: string) => findPlaces(places, typed).map(({ name, locality }) => `${name}, ${locality}`)

test('a place is found however its macrons, capitals and spaces were typed', () => {
  for (const typed of ['Kōwhai Bay', 'kowhai bay', ' KOOWHAI  BAY ', 'kōwhai-bay'])
    expect(namesOf(typed)).toEqual(['Kōwhai Bay, kowhai-bay'])
})

test('a name that stands in two localities gives both, to choose from', () => {
  expect(namesOf('rata flat')).toEqual(['Rātā Flat, kowhai-bay', 'Rātā Flat, te-awa'])
})

test('the very name comes before names that only have the word in them', () => {
  expect(namesOf('manuka')).toEqual(['Mānuka, harbour'])
  expect(namesOf('upper')).toEqual(['Upper Mānuka, te-awa'])
  expect(namesOf('man')).toEqual(['Upper Mānuka, te-awa', 'Mānuka, harbour'])
})

test('one slip of the hand is forgiven, in words long enough to bear it', () => {
  for (const typed of ['Kowhia Bay', 'Kowha Bay', 'Kowhaii Bai', 'Kowhai Bayy', 'Kpwhai Bay'])
    expect(namesOf(typed), typed).toEqual(
      typed === 'Kowhaii Bai' ? ['Kōwhai Bay, kowhai-bay'] : ['Kōwhai Bay, kowhai-bay'],
    )
  expect(namesOf('Ta')).toEqual([])
  expect(namesOf('Nowhere at all')).toEqual([])
})

test('whatever is typed, what comes back are places of the list, ten at most', () => {
  const many = Array.from({ length: 40 }, (_, number) => place(`Flat ${number}`))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const found = findPlaces([...places, ...many], typed)
      expect(found.length).toBeLessThanOrEqual(10)
      expect([...places, ...many]).toEqual(expect.arrayContaining([...found]))
    }),
  )
  expect(findPlaces(many, 'flat')).toHaveLength(10)
})

test('any name with one letter left out, doubled or two swapped still finds its place', () => {
  fc.assert(
    fc.property(fc.constantFrom('Fernvale', 'Clover Point', 'Miromiro'), fc.nat(), (name, at) => {
      const index = 1 + (at % (name.length - 2))
      const [before, letter, after] = [name.slice(0, index), name[index], name.slice(index + 1)]
      for (const typed of [before + after, `${before}${after[0]}${letter}${after.slice(1)}`])
        expect(findPlaces([place(name)], typed)).toHaveLength(1)
    }),
  )
})
