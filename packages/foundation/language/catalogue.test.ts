import { expect, test } from 'vitest'
import { defineCatalogue, disagreements, joinCatalogues, wordOf, words } from './index.ts'

const greetings = defineCatalogue(
  { 'home.hello': 'Hello', 'home.waiting': '{count} are waiting for {name}' },
  { 'home.hello': 'Kia ora', 'home.waiting': 'E tatari ana te {count} ki a {name}' },
)

test('a reader of te reo gets the same message with the same facts in it', () => {
  expect(words(greetings, 'mi')('home.waiting', { count: 3, name: 'Aroha' })).toBe('E tatari ana te 3 ki a Aroha')
  expect(words(greetings, 'en')('home.hello')).toBe('Hello')
})

test('what somebody typed is put into a message as it is, even when it looks like a placeholder', () => {
  expect(words(greetings, 'en')('home.waiting', { count: '{name}', name: '$&' })).toBe('{name} are waiting for $&')
})

test('a text that stands in one language only does not compile', () => {
  // @ts-expect-error: 'home.more' is missing in te reo
  const lacking = defineCatalogue({ 'home.hello': 'Hello', 'home.more': 'More' }, { 'home.hello': 'Kia ora' })
  // @ts-expect-error: 'home.more' is missing in English
  const excess = defineCatalogue({ 'home.hello': 'Hello' }, { 'home.hello': 'Kia ora', 'home.more': 'Atu anō' })
  // @ts-expect-error: the count is lost
  const other = defineCatalogue({ 'home.waiting': '{count} wait' }, { 'home.waiting': 'E tatari ana' })
  expect([lacking, excess, other].map((catalogue) => disagreements(catalogue).length)).toEqual([1, 1, 1])
  expect(disagreements(greetings)).toEqual([])
})

test('a message cannot be said without its facts, or by a key that is not there', () => {
  const t = words(greetings, 'en')
  // @ts-expect-error: no count, no name
  expect(t('home.waiting')).toContain('{count}')
  // @ts-expect-error: no such message
  expect(t('home.goodbye')).toBeUndefined()
})

test('rooms may join their catalogues, but no key may stand in two', () => {
  const joined = joinCatalogues(greetings, defineCatalogue({ 'end.bye': 'Bye' }, { 'end.bye': 'Hei konā' }))
  expect(words(joined, 'mi')('end.bye')).toBe('Hei konā')
  // @ts-expect-error: the same key twice
  joinCatalogues(greetings, greetings)
})

const counts = defineCatalogue(
  { 'list.waiting': { one: 'One waits for {name}', other: '{count} wait for {name}' } },
  { 'list.waiting': { one: 'Kotahi e tatari ana ki a {name}', other: 'E {count} e tatari ana ki a {name}' } },
)

test('one is said as one and many as many, in either language, the number as people write it', () => {
  const said = (language: 'en' | 'mi', count: number) =>
    words(counts, language)('list.waiting', { count, name: 'Aroha' })
  expect([0, 1, 2, 1234].map((count) => said('en', count))).toEqual([
    '0 wait for Aroha',
    'One waits for Aroha',
    '2 wait for Aroha',
    '1,234 wait for Aroha',
  ])
  expect([1, 2].map((count) => said('mi', count))).toEqual([
    'Kotahi e tatari ana ki a Aroha',
    'E 2 e tatari ana ki a Aroha',
  ])
})

test('a key that is known only while the page is made is looked for, and one that is not there is not made up', () => {
  expect(wordOf(greetings, 'mi', 'home.hello')).toBe('Kia ora')
  expect([wordOf(greetings, 'mi', 'home.goodbye'), wordOf(greetings, 'en', 'toString')]).toEqual([undefined, undefined])
})
