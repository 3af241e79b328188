import { disagreements, type Text } from '@kps/foundation/language'
import { catalogueFiles, findCatalogues, formsOf } from '@kps/test/words'
import { expect, test } from 'vitest'

const catalogues = await findCatalogues()

/** Messages that are the same in both languages, by key, each with the reason. */
const sameInBoth: Readonly<Record<string, string>> = {
  'code.tamariki': 'a word of te reo that English in Aotearoa uses too',
  'region.WKO': 'a name in te reo that is its only one',
  'region.TKI': 'a name in te reo that is its only one',
  'region.MWT': 'a name in te reo that is its only one',
}

test('every catalogue of words was found', () => {
  expect(catalogueFiles.filter((file) => !catalogues.some((one) => one.file === file))).toEqual([])
  expect(catalogues.length).toBeGreaterThan(3)
})

test('the two languages have the same messages with the same facts in them', () => {
  expect(catalogues.flatMap((one) => disagreements(one).map((wrong) => `${one.file}: ${wrong}`))).toEqual([])
})

/** What a message says in one language, all of it, without what is put into it. */
const saidIn = (text: Text | undefined): string =>
  (text === undefined ? [] : formsOf(text)).join(' ').replace(/\{\w+\}/g, '')

test('te reo Māori is te reo Māori and not English again', () => {
  const untranslated = catalogues.flatMap(({ file, en, mi }) =>
    Object.keys(en)
      .filter((key) => saidIn(en[key]) === saidIn(mi[key]) && /\p{L}{3}/u.test(saidIn(en[key])) && !(key in sameInBoth))
      .map((key) => `${file}: ${key}`),
  )
  expect(untranslated).toEqual([])
  const idle = Object.keys(sameInBoth).filter(
    (key) => !catalogues.some(({ en, mi }) => en[key] !== undefined && saidIn(en[key]) === saidIn(mi[key])),
  )
  expect(idle).toEqual([])
})

/** Words that are never right without a macron: in English texts, and in te reo. */
const bareInEnglish = /\b(maori|whanau|hapu|pakeha|kaumatua|korero|ropu|tupuna)\b/i
const bareInTeReo = new RegExp(
  `${bareInEnglish.source}|\\b(kaore|tenei|tena|etahi|ratou|tatou|matou|korua|mena|mo|awhina|whakapa)\\b`,
  'i',
)

test('words of te reo carry their macrons, in both languages', () => {
  const wrong = catalogues.flatMap(({ file, en, mi }) =>
    [
      ...Object.entries(en).filter(([, text]) => bareInEnglish.test(saidIn(text))),
      ...Object.entries(mi).filter(([, text]) => bareInTeReo.test(saidIn(text))),
    ].map(([key, text]) => `${file}: ${key}: ${saidIn(text)}`),
  )
  expect(wrong).toEqual([])
  expect([bareInEnglish.test('for Maori'), bareInTeReo.test('mo tenei whanau')]).toEqual([true, true])
})

test('a message is named by its room, its page and what it says', () => {
  const misnamed = catalogues.flatMap(({ file, en }) =>
    Object.keys(en)
      .filter((key) => !/^[a-z][a-zA-Z0-9-]*(\.[a-zA-Z0-9-]+)+$/.test(key))
      .map((key) => `${file}: ${key}`),
  )
  expect(misnamed).toEqual([])
})

test('a message stands in one catalogue only, so that one file can hold a further language', () => {
  const homes = new Map<string, Set<string>>()
  for (const { file, en } of catalogues)
    for (const key of Object.keys(en)) homes.set(key, (homes.get(key) ?? new Set()).add(file.replace(/[^/]*$/, '')))
  expect([...homes].filter(([, rooms]) => rooms.size > 1).map(([key]) => key)).toEqual([])
})
