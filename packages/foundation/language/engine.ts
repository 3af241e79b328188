import { factsOf, type Language } from './language.ts'

/** What the engine is asked for: the language itself, then New Zealand's English, never the machine's own setting. */
export const localesOf = (language: Language): string[] => [factsOf(language).tag, 'en-NZ']

/** Makes a thing of `Intl` once for each language, at its first use: making one costs far more than using it. */
export function perLanguage<Made>(make: (locales: string[]) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>()
  return (language) => {
    const known = made.get(language)
    if (known) return known
    const fresh = make(localesOf(language))
    made.set(language, fresh)
    return fresh
  }
}

/**
 * Puts texts in the order of a language's alphabet: macrons and capitals do not part a name from its plain form. No engine
 * has an order of its own for te reo, so it is New Zealand's English one there.
 */
export const comparing = perLanguage((locales) => new Intl.Collator(locales).compare)

/** Which of a message's plurals a count takes. Te reo has no rules in any engine: one and more than one, as in "te" and "ngā". */
export const pluralOf = perLanguage((locales) => new Intl.PluralRules(locales))
