import { findCatalogues, formsOf, readability } from '@kps/test/words'
import { expect, test } from 'vitest'

/** Whatever the public may read: the front door's rooms, and the kit's own words and refusals. */
const isPublic = (file: string): boolean => /^web\/(front-door\/|kit\/(words|errors)\/)/.test(file)
const isSentence = (text: string): boolean => /[.!?]$/.test(text) && text.split(/\s+/).length > 3

const catalogues = await findCatalogues()
const textsOf = (files: (file: string) => boolean) =>
  catalogues
    .filter(({ file }) => files(file))
    .flatMap(({ en }) => Object.entries(en).flatMap(([key, text]) => formsOf(text).map((form) => ({ key, form }))))
const sayings = { public: textsOf(isPublic), practitioners: textsOf((file) => !isPublic(file)) }

/** A grade is a year of school in the United States, which begins at the age of six. */
const age = (grade: number): string => (grade + 5).toFixed(1)

/** Texts that may be harder than the rest, by key, each with the reason. */
const harder: Readonly<Record<string, string>> = {
  'people.why': 'it names the person using violence, as we call them',
}

test.for(['public', 'practitioners'] as const)('what the %s read in English is plain', (readers) => {
  const sentences = sayings[readers].map(({ form }) => form).filter(isSentence)
  const measured = readability(sentences)
  console.log(
    `${readers}: reading age ${age(measured.fleschKincaid)} (Flesch–Kincaid), ${age(measured.automated)} (ARI) over ` +
      `${sentences.length} sentences and paragraphs of ${sayings[readers].length} English texts, ${measured.words} words`,
  )
  expect(measured.words).toBeGreaterThan(1_000)
  expect(Math.max(measured.fleschKincaid, measured.automated)).toBeLessThanOrEqual(7)
})

test('no public text of eight words or more is harder than a reader of thirteen can take', () => {
  const measured = sayings.public.map(({ key, form }) => ({ key, form, ...readability([form]) }))
  const hard = measured.filter(
    ({ words, fleschKincaid, automated }) => words >= 8 && Math.max(fleschKincaid, automated) > 8,
  )
  expect(hard.filter(({ key }) => !(key in harder))).toEqual([])
  expect(Object.keys(harder).filter((key) => !hard.some((one) => one.key === key))).toEqual([])
})

test('the measure tells plain from hard, and counts a word that everybody here knows as one', () => {
  const hard =
    'Notwithstanding the aforementioned considerations, practitioners are required to facilitate participation.'
  expect(readability([hard]).fleschKincaid).toBeGreaterThan(15)
  expect(readability(['Call 111 now. Stay on the line.']).fleschKincaid).toBeLessThan(2)
  const [known, plain] = [
    readability(['The tamariki are with their whānau.']),
    readability(['The children are with their father.']),
  ]
  expect(known.fleschKincaid).toBeLessThanOrEqual(plain.fleschKincaid)
  expect(readability(['{count} wait']).words).toBe(2)
})
