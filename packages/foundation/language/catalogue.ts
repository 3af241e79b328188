import { addedTexts, inLanguage, type Language, type Plural, type Text } from './language.ts'
import { type Placeholders, type Say, say } from './say.ts'

type Texts = Readonly<Record<string, Text>>
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** In both languages a plural has a text for one and a text for more, with the same facts in each but for the count. */
type Sound<One extends Text> = One extends Plural
  ? Same<keyof One, 'one' | 'other'> extends true
    ? Same<'count' | Placeholders<Spoken<One, 'one'>>, Placeholders<One>> extends true
      ? One
      : 'The texts of this plural must have the same placeholders, but for {count}'
    : 'A plural has one text for `one` and one for `other`'
  : One
type Spoken<One extends Plural, Number extends keyof One> = One[Number] extends Text ? One[Number] : never

/** What the second catalogue must look like: each key of the first, no other, each of its kind and with the same placeholders. */
type Translated<First extends Texts, Second extends Texts> = {
  [Key in keyof Second]: Key extends keyof First
    ? Same<First[Key] extends Plural ? 1 : 0, Second[Key] extends Plural ? 1 : 0> extends true
      ? Same<Placeholders<First[Key]>, Placeholders<Second[Key]>> extends true
        ? Sound<Second[Key]>
        : `This text must have the same placeholders as the other language's`
      : 'What is a plural in one language is one in the other'
    : never
} & { [Key in keyof First]: Text }

type Other<First extends Texts> = {
  readonly [Key in keyof First]: First[Key] extends string ? string : First[Key] extends Plural ? Plural : Text
}

export type Catalogue<First extends Texts = Texts> = { readonly en: First; readonly mi: Other<First> }

/** The message keys of a catalogue. */
export type KeyOf<Of extends Catalogue> = keyof Of['en'] & string

/**
 * The same words in English and te reo Māori. A key, a placeholder or a plural that stands in one only does not compile.
 * Each room that has words has its own catalogue; keys are `room.page.what`.
 */
export function defineCatalogue<const First extends Texts, const Second extends Texts>(
  en: First & { [Key in keyof First]: Sound<First[Key]> },
  mi: Second & Translated<First, Second>,
): Catalogue<First> {
  return { en, mi: mi as Texts as Other<First> }
}

/** One catalogue of several, where no key may stand twice. */
export function joinCatalogues<A extends Texts, B extends Texts>(
  one: Catalogue<A>,
  other: Catalogue<B> & (keyof A & keyof B extends never ? unknown : 'A key stands in both catalogues'),
): Catalogue<A & B> {
  const mi: Texts = { ...one.mi, ...other.mi }
  return { en: { ...one.en, ...other.en }, mi: mi as Other<A & B> }
}

/** A catalogue's texts in one language; those of an added one hold every catalogue's. */
const textsIn = (catalogue: Catalogue, language: Language): Texts =>
  addedTexts(language) ?? inLanguage(catalogue, language)

/** The words of one catalogue in one language: `const t = words(catalogue, 'mi')`, then `t('home.waiting', { count: 3 })`. */
export function words<First extends Texts>(catalogue: Catalogue<First>, language: Language): Say<First> {
  return say(textsIn(catalogue, language), language, catalogue.en)
}

/** The text of a key that is known only while it runs, such as what a refusal names; undefined when there is none. */
export function wordOf(catalogue: Catalogue, language: Language, key: string): string | undefined {
  const texts = textsIn(catalogue, language)
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined
  return typeof text === 'object' ? text.other : text
}
