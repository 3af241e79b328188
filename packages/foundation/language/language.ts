/** The two languages that stand side by side in every catalogue. */
export const languages = ['en', 'mi'] as const

declare const added: unique symbol

/** Any language a page can be read in: one of the two, or one that a file of its own has added. */
export type Language = (typeof languages)[number] | (string & { readonly [added]: true })

/** What a page needs to know of a language. */
export interface LanguageFacts {
  /** What `lang` carries, on a page or a part of one. */
  readonly tag: string
  /** Its name in its own words. */
  readonly name: string
  /** January first. Only where engines do not know them; what engines know is taken from them. */
  readonly months?: readonly string[]
  /** Sunday first. */
  readonly weekdays?: readonly string[]
}

/** A message in one language: a text, or one for each number that the language tells apart (`Intl.PluralRules`). */
export type Text = string | Plural
export type Plural = { readonly other: string } & { readonly [Number in Intl.LDMLPluralRule]?: string }

/** A language that is not in the catalogues: one file brings its facts and every text, by the catalogues' keys. */
export interface AddedLanguage extends LanguageFacts {
  /** Two or three small letters: it stands in addresses and in forms. */
  readonly code: string
  readonly texts: Readonly<Record<string, Text>>
}

// The codes are those of the NZ Government Web Usability Standard. The months and days are written out: what engines
// know of te reo differs ("Noema" in one, English in another), and these are what schools and Te Taura Whiri teach.
const known = new Map<string, LanguageFacts & { readonly texts?: AddedLanguage['texts'] }>([
  ['en', { tag: 'en-NZ', name: 'English' }],
  [
    'mi',
    {
      tag: 'mi',
      name: 'Te reo Māori',
      months:
        'Kohitātea Huitanguru Poutūterangi Paengawhāwhā Haratua Pipiri Hōngongoi Hereturikōkā Mahuru Whiringa-ā-nuku Whiringa-ā-rangi Hakihea'.split(
          ' ',
        ),
      weekdays: 'Rātapu Rāhina Rātū Rāapa Rāpare Rāmere Rāhoroi'.split(' '),
    },
  ],
])

/**
 * Makes a language known to every page. Only the list of `web/kit/languages` does so, before the first request. A code that
 * is taken, or is no code, is a fault.
 */
export function addLanguage(language: AddedLanguage): void {
  const { code } = language
  if (!/^[a-z]{2,3}$/.test(code) || known.has(code)) throw new Error(`no language can be added as ${code}`)
  known.set(code, language)
}

/** Every language a reader may choose, English and te reo Māori first. */
export const spokenLanguages = (): readonly Language[] => [...known.keys()].filter(isLanguage)

export const isLanguage = (text: unknown): text is Language => typeof text === 'string' && known.has(text)

export const factsOf = (language: Language): LanguageFacts => known.get(language) ?? { tag: 'en-NZ', name: 'English' }

/** The texts of an added language; undefined for the two of the catalogues. */
export const addedTexts = (language: Language): AddedLanguage['texts'] | undefined => known.get(language)?.texts

/** The `lang` a page or a part of one carries. */
export const htmlLang = (language: Language): string => factsOf(language).tag

/** What a language calls itself; a code that is not known here stays as it is. */
export const languageName = (code: string): string => known.get(code)?.name ?? code

/** Of what stands in English and te reo only – names, content of the sector – the reader's, else the English one. */
export const inLanguage = <En, Mi>(both: { readonly en: En; readonly mi: Mi }, language: Language): En | Mi =>
  both[language === 'mi' ? 'mi' : 'en']

/** The language a browser asks for first, of those we have; English when it asks for none or says nothing readable. */
export function languageFromHeader(acceptLanguage: string | null | undefined): Language {
  const weights = new Map<Language, number>()
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const language = tag === '*' ? 'en' : tag.split('-')[0]
    if (!isLanguage(language)) continue
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    if (weight >= 0 && weight <= 1) weights.set(language, Math.max(weights.get(language) ?? 0, weight))
  }
  const weightOf = (language: Language) => weights.get(language) ?? 0
  return spokenLanguages().reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best))
}
