import { type AddedLanguage, disagreement } from '@kps/foundation/language'
import type { Found } from './catalogues.ts'

/** What an added language does not say, says with other facts, or says that nobody asks for: one line each. */
export function lackingIn({ texts, tag }: AddedLanguage, catalogues: readonly Found[]): string[] {
  const asked = new Map(catalogues.flatMap(({ en }) => Object.entries(en)))
  const numbers = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const lacking = [...asked].flatMap(([key, text]) => {
    const said = texts[key]
    const wrong = disagreement(text, said)
    if (wrong) return [`${key} ${wrong}`]
    const missing = typeof said === 'object' ? numbers.filter((number) => said[number] === undefined) : []
    return missing.map((number) => `${key} has no text for ${number}`)
  })
  return [
    ...lacking,
    ...Object.keys(texts)
      .filter((key) => !asked.has(key))
      .map((key) => `${key} is not asked for`),
  ]
}
