import { exceptions, findCatalogues, formsOf, glossary, unusedWordsIn } from '@kps/test/words'
import { expect, test } from 'vitest'
import { deployedFiles, files, read } from './source-files.ts'
import { shownIn } from './syntax.ts'

const catalogues = await findCatalogues()

test('no message in either language uses a word that the glossary leaves out', () => {
  const used = catalogues.flatMap(({ file, ...both }) =>
    (['en', 'mi'] as const).flatMap((language) =>
      Object.entries(both[language]).flatMap(([key, text]) =>
        key in exceptions
          ? []
          : formsOf(text).flatMap((form) =>
              unusedWordsIn(form, language).map((word) => `${file}: ${key} (${language}): ${word}`),
            ),
      ),
    ),
  )
  expect(used).toEqual([])
  const keys = new Set(catalogues.flatMap(({ en }) => Object.keys(en)))
  expect(Object.keys(exceptions).filter((key) => !keys.has(key))).toEqual([])
})

test('nor does any page by itself, nor the content that localities begin with', () => {
  const pages = deployedFiles.filter((file) => file.startsWith('web/') && file.endsWith('.tsx'))
  const content = files.filter((file) => /^packages\/locality\/instruments\/working-content\//.test(file))
  const used = [
    ...pages.flatMap((file) => shownIn(file).flatMap((text) => unusedWordsIn(text, 'en').map((word) => [file, word]))),
    ...content.flatMap((file) =>
      [...read(file).matchAll(/"(en|mi)": "([^"]*)"/g)].flatMap(([, language, text]) =>
        unusedWordsIn(text ?? '', language === 'mi' ? 'mi' : 'en').map((word) => [file, word]),
      ),
    ),
  ]
  expect(used).toEqual([])
  expect(pages.length).toBeGreaterThan(50)
  expect(content.length).toBeGreaterThan(0)
})

test('the glossary says of each word what we say for it, in both languages, and why', () => {
  for (const { say, never, why } of glossary) {
    expect([say.en, say.mi, why].every((text) => text.trim().length > 2)).toBe(true)
    expect(Object.values(never).flat().length).toBeGreaterThan(0)
    expect([...unusedWordsIn(say.en, 'en'), ...unusedWordsIn(say.mi, 'mi')]).toEqual([])
  }
})

test('a word that is left out is found in any form, and only as a word of its own', () => {
  expect(unusedWordsIn('The Offender handled it', 'en')).toHaveLength(2)
  expect(unusedWordsIn('A victim called.', 'en')).toEqual(['“victim”: say victim-survivor'])
  expect(unusedWordsIn('Victim Support stands by a victim-survivor.', 'en')).toEqual([])
  expect(unusedWordsIn('Ko te pārurenga, ko te kaihara', 'mi')).toHaveLength(2)
  expect(unusedWordsIn('He mōrearea', 'mi')).toEqual([])
})
