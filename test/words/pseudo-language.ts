import type { AddedLanguage, Text } from '@kps/foundation/language'
import type { Found } from './catalogues.ts'

const accents: Readonly<Record<string, string>> = {
  a: 'åå',
  e: 'éé',
  i: 'îî',
  o: 'öö',
  u: 'ûû',
  A: 'Å',
  E: 'É',
  O: 'Ö',
}

/** Longer by the length of its vowels, in brackets, with accents; placeholders stay. */
export const stretched = (text: string): string =>
  `⟦${text.replace(/\{[^{}]*\}|[aeiouAEO]/g, (found) => accents[found] ?? found)}⟧`

const stretchedText = (text: Text): Text =>
  typeof text === 'string' ? stretched(text) : { one: stretched(text.other), other: stretched(text.other) }

/**
 * A language that nobody speaks, as one file would bring it: whatever a page says without brackets comes from no catalogue,
 * and every text is longer than its English.
 */
export const pseudoLanguage = (catalogues: readonly Found[]): AddedLanguage => ({
  code: 'xa',
  tag: 'en-XA',
  name: 'Þšéûðö',
  texts: Object.fromEntries(
    catalogues.flatMap(({ en }) => Object.entries(en).map(([key, text]) => [key, stretchedText(text)])),
  ),
})
