import { automatedReadability } from 'automated-readability'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** How hard a text is to read, as two old formulas see it: years of schooling. */
export interface Readability {
  readonly words: number
  /** Flesch–Kincaid (1975): long sentences and words of many syllables. */
  readonly fleschKincaid: number
  /** Automated Readability Index (1967): long sentences and long words. */
  readonly automated: number
}

/** Words of te reo that English in Aotearoa uses, where no macron tells them. */
const teReo =
  /^(tamariki|iwi|te|reo|mahi|kai|aroha|marae|kaupapa|kaimahi|kuia|koro|aotearoa|mokopuna|taiao|rangatahi)$/i
const macron = /[āēīōū]/i

/** A word that everybody here knows counts as one of two syllables and five letters, as `whānau` is. */
const isKnown = (word: string): boolean => teReo.test(word) || macron.test(word)

/**
 * Measures texts as one: sentences are counted within each. A placeholder stands for one short word; numbers are not
 * words. The formulas know nothing of whether a text makes sense: a person has to read it.
 */
export function readability(texts: readonly string[]): Readability {
  const counts = { sentence: 0, word: 0, syllable: 0, character: 0 }
  for (const text of texts) {
    const words = text.replace(/\{[^{}]*\}/g, 'here').match(/\p{L}[\p{L}’'-]*/gu) ?? []
    // A last sentence may go without its stop, as labels and errors do.
    counts.sentence += `${text.replace(/[.!?]+$/, '')}.`.match(/[.!?](?=[\s”)]|$)/g)?.length ?? 1
    counts.word += words.length
    for (const word of words) {
      counts.syllable += isKnown(word) ? 2 : syllable(word)
      counts.character += isKnown(word) ? 5 : word.replace(/[^\p{L}]/gu, '').length
    }
  }
  return { words: counts.word, fleschKincaid: fleschKincaid(counts), automated: automatedReadability(counts) }
}
