/** The two languages every public page speaks. */
export const languages = ['en', 'mi'] as const
export type Language = (typeof languages)[number]

/** The `lang` a page or a part of one carries: the codes the NZ Government Web Usability Standard asks for. */
export const htmlLang = (language: Language): 'en-NZ' | 'mi' => (language === 'mi' ? 'mi' : 'en-NZ')

export const isLanguage = (text: unknown): text is Language => text === 'en' || text === 'mi'

/** The language a browser asks for first, of the two we have; English when it asks for neither or says nothing readable. */
export function languageFromHeader(acceptLanguage: string | null | undefined): Language {
  const weights = { en: 0, mi: 0 }
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const language = tag === '*' ? 'en' : tag.split('-')[0]
    if (!isLanguage(language)) continue
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    if (weight >= 0 && weight <= 1) weights[language] = Math.max(weights[language], weight)
  }
  return weights.mi > weights.en ? 'mi' : 'en'
}
