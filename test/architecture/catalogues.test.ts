import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { disagreements } from '@kps/foundation/language'
import { projectFolder } from '@kps/local/bundles'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { deployedFiles, read } from './source-files.ts'

const catalogue = v.object({ en: v.record(v.string(), v.string()), mi: v.record(v.string(), v.string()) })
const definers = deployedFiles.filter(
  (file) => /\bdefineCatalogue\(/.test(read(file)) && !file.startsWith('packages/foundation/language/'),
)
const found = await Promise.all(
  definers.map(async (file) => {
    const module: Record<string, unknown> = await import(pathToFileURL(join(projectFolder, file)).href)
    return Object.values(module).flatMap((one) => {
      const parsed = v.safeParse(catalogue, one)
      return parsed.success ? [{ file, ...parsed.output }] : []
    })
  }),
)
const catalogues = found.flat()

/** Words of te reo that English in Aotearoa uses too. */
const sameInBoth: readonly string[] = [
  'code.tamariki',
  'safetyPlan.edit.language.mi',
  'region.WKO',
  'region.TKI',
  'region.MWT',
]

/** Where a text quotes the Family Violence Act 2018, whose word is "victim". */
const inTheWordsOfTheAct: readonly string[] = ['riskPlan.purpose.protect']

test('every catalogue of words was found', () => {
  expect(definers.filter((file) => !catalogues.some((one) => one.file === file))).toEqual([])
  expect(catalogues.length).toBeGreaterThan(3)
})

test('the two languages have the same messages with the same facts in them', () => {
  expect(catalogues.flatMap((one) => disagreements(one).map((wrong) => `${one.file}: ${wrong}`))).toEqual([])
})

test('te reo Māori is te reo Māori and not English again', () => {
  const untranslated = catalogues.flatMap(({ file, en, mi }) =>
    Object.keys(en)
      .filter(
        (key) =>
          en[key] === mi[key] && /\p{L}{3}/u.test((en[key] ?? '').replace(/\{\w+\}/g, '')) && !sameInBoth.includes(key),
      )
      .map((key) => `${file}: ${key}`),
  )
  expect(untranslated).toEqual([])
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
      ...Object.entries(en).filter(([, text]) => bareInEnglish.test(text)),
      ...Object.entries(mi).filter(([, text]) => bareInTeReo.test(text)),
    ].map(([key, text]) => `${file}: ${key}: ${text}`),
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

test('nobody is called an offender, a perpetrator or a victim in any text', () => {
  const said = catalogues.flatMap(({ file, en }) =>
    Object.entries(en)
      .filter(
        ([key, text]) =>
          /offender|perpetrator|\bvictims?\b(?!-survivor)/i.test(text) && !inTheWordsOfTheAct.includes(key),
      )
      .map(([key]) => `${file}: ${key}`),
  )
  expect(said).toEqual([])
})
