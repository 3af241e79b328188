import type { Language } from './language.ts'

/** The names between braces in a text: `'{count} new'` has `count`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** What the second catalogue must look like: each key of the first, no other, each with the same placeholders. */
type Translated<First extends Texts, Second extends Texts> = {
  [Key in keyof Second]: Key extends keyof First
    ? Same<Placeholders<First[Key]>, Placeholders<Second[Key]>> extends true
      ? Second[Key]
      : `This text must have the same placeholders as the other language's`
    : never
} & { [Key in keyof First]: string }

type Texts = Readonly<Record<string, string>>

export type Catalogue<First extends Texts = Texts> = {
  readonly en: First
  readonly mi: Readonly<Record<keyof First, string>>
}

/** The message keys of a catalogue. */
export type KeyOf<Of extends Catalogue> = keyof Of['en'] & string

/**
 * The same words in English and te reo Māori. A key or a placeholder that stands in one only does not compile.
 * Each room that has words has its own catalogue; keys are `room.page.what`.
 */
export function defineCatalogue<const First extends Texts, const Second extends Texts>(
  en: First,
  mi: Second & Translated<First, Second>,
): Catalogue<First> {
  return { en, mi: mi as Readonly<Record<keyof First, string>> }
}

/** One catalogue of several, where no key may stand twice. */
export function joinCatalogues<A extends Texts, B extends Texts>(
  one: Catalogue<A>,
  other: Catalogue<B> & (keyof A & keyof B extends never ? unknown : 'A key stands in both catalogues'),
): Catalogue<A & B> {
  const mi: Record<string, string> = { ...one.mi, ...other.mi }
  return { en: { ...one.en, ...other.en }, mi: mi as Readonly<Record<keyof (A & B), string>> }
}

/** What is wrong between the two languages of a catalogue, one sentence each; empty when they agree. Tests read it. */
export function disagreements(catalogue: Catalogue): string[] {
  const found: string[] = []
  const named = (text: string) => JSON.stringify([...new Set(text.match(/\{[^{}]*\}/g))].sort())
  const keys = new Set([...Object.keys(catalogue.en), ...Object.keys(catalogue.mi)])
  for (const key of keys) {
    const [en, mi] = [catalogue.en[key], catalogue.mi[key]]
    if (en === undefined || mi === undefined) found.push(`${key} is missing in ${en === undefined ? 'en' : 'mi'}`)
    else if (!en.trim() || !mi.trim()) found.push(`${key} is empty`)
    else if (named(en) !== named(mi)) found.push(`${key} has other placeholders in mi`)
    else if (en !== en.normalize('NFC') || mi !== mi.normalize('NFC')) found.push(`${key} is not in NFC`)
  }
  return found
}

type Values<Text extends string> = { readonly [Name in Placeholders<Text>]: string | number }

/** Says a message; its placeholders are asked for by type. */
export type Say<First extends Texts> = <Key extends keyof First & string>(
  key: Key,
  ...values: [Placeholders<First[Key]>] extends [never] ? [] : [values: Values<First[Key]>]
) => string

/** The words of one catalogue in one language: `const t = words(catalogue, 'mi')`, then `t('home.waiting', { count: 3 })`. */
export function words<First extends Texts>(catalogue: Catalogue<First>, language: Language): Say<First> {
  const texts = catalogue[language]
  return (key, ...[values]) => {
    const text: string = texts[key]
    if (values === undefined) return text
    const named: Readonly<Record<string, string | number>> = values
    return text.replace(/\{([^{}]*)\}/g, (whole, name: string) => String(named[name] ?? whole))
  }
}
