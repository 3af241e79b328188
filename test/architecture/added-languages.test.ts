import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AddedLanguage } from '@kps/foundation/language'
import { projectFolder } from '@kps/local/bundles'
import { findCatalogues, lackingIn, pseudoLanguage } from '@kps/test/words'
import { expect, test } from 'vitest'
import { deployedFiles, files, importsOf } from './source-files.ts'

const catalogues = await findCatalogues()

test('a language that was added says every message of every room, with the same facts', async () => {
  for (const file of files.filter((one) => /^web\/kit\/languages\/[a-z]{2,3}-words\.ts$/.test(one))) {
    const { language }: { language: AddedLanguage } = await import(pathToFileURL(join(projectFolder, file)).href)
    expect([file, lackingIn(language, catalogues)]).toEqual([file, []])
  }
  expect(lackingIn(pseudoLanguage(catalogues), catalogues)).toEqual([])
})

test('only the list of languages adds one: nothing that a request brings can', () => {
  const adders = deployedFiles.filter((file) => importsOf(file).some(({ names }) => names.has('addLanguage')))
  expect(adders.filter((file) => file !== 'web/kit/languages/index.ts')).toEqual([])
})

test('what such a language lacks, loses or makes up is named', () => {
  const whole = pseudoLanguage(catalogues)
  const { 'kit.back': _, ...rest } = whole.texts
  const texts = { ...rest, 'kit.page': 'Page', 'kit.new': 'New' }
  expect(lackingIn({ ...whole, texts }, catalogues)).toEqual([
    'kit.back is missing',
    'kit.page has other placeholders or plurals',
    'kit.new is not asked for',
  ])
  const counts = [{ file: 'x', en: { 'a.b': { one: 'One', other: '{count}' } }, mi: {} }]
  const polish = { ...whole, tag: 'pl', texts: { 'a.b': { one: 'Jeden', other: '{count}' } } }
  expect(lackingIn(polish, counts)).toEqual(['a.b has no text for few', 'a.b has no text for many'])
})
